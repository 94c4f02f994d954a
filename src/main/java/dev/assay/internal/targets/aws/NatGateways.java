package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The NAT gateways of Amazon VPC, each paid by the hour until it is deleted. */
final class NatGateways extends Ec2Inventory {

    /** One that has gone is listed for an hour. */
    private static final Set<String> GONE = Set.of("deleting", "deleted", "failed");

    NatGateways(Ec2 ec2) {
        super(ec2);
    }

    @Override
    List<Ec2Item> all() {
        return listed().stream()
                .filter(one -> !GONE.contains(one.text("state")))
                .toList();
    }

    /** Returns when it is deleted: until then it holds its address. */
    @Override
    void remove(Ec2Item gateway) {
        String id = gateway.text("natGatewayId");
        ec2.removeOnce(() -> ec2.ask("DeleteNatGateway", Map.of("NatGatewayId", id)));
        ec2.until(() -> !state(id).equals("deleting"), "NAT gateway " + id + " is still being deleted");
    }

    /** One that has just been made may not be listed yet. */
    void awaitAvailable(String id) {
        ec2.until(() -> Set.of("available", "failed").contains(state(id)), "NAT gateway " + id + " is not available");
        if (state(id).equals("failed")) {
            throw new ServiceRefusal(0, "Failed", "NAT gateway " + id + " could not be made");
        }
    }

    private String state(String id) {
        return listed().stream()
                .filter(one -> one.text("natGatewayId").equals(id))
                .map(one -> one.text("state"))
                .findFirst()
                .orElse("deleted");
    }

    private List<Ec2Item> listed() {
        return ec2.list("DescribeNatGateways", "natGatewaySet");
    }
}
