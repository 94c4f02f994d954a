package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;

/** The elastic IPs of Amazon EC2, each paid by the hour until it is released. */
final class Addresses extends Ec2Inventory {

    Addresses(Ec2 ec2) {
        super(ec2);
    }

    @Override
    List<Ec2Item> all() {
        return ec2.list("DescribeAddresses", "addressesSet");
    }

    @Override
    void remove(Ec2Item address) {
        ec2.removeOnce(() -> ec2.ask("ReleaseAddress", Map.of("AllocationId", address.text("allocationId"))));
    }
}
