package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elastic IPs of Amazon EC2, each paid by the hour until it is released. */
final class Addresses implements Inventory {

    private final Ec2 ec2;

    Addresses(Ec2 ec2) {
        this.ec2 = ec2;
    }

    @Override
    public List<String> names() {
        return all().stream()
                .map(Ec2Item::name)
                .filter(name -> name.startsWith(Inventories.NAME))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .map(Ec2Item::tags)
                .findFirst();
    }

    @Override
    public void remove(String name) {
        for (Ec2Item one : all()) {
            if (one.name().equals(name)) {
                ec2.removeOnce(() -> ec2.ask("ReleaseAddress", Map.of("AllocationId", one.text("allocationId"))));
            }
        }
    }

    private List<Ec2Item> all() {
        return ec2.list("DescribeAddresses", "addressesSet");
    }

    /** The service belongs to others. */
    @Override
    public void close() {}
}
