package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The NAT gateways of Amazon VPC, each paid by the hour until it is deleted. */
final class NatGateways implements Inventory {

    /** One that has gone is listed for an hour. */
    private static final Set<String> GONE = Set.of("deleting", "deleted", "failed");

    private final Ec2 ec2;

    NatGateways(Ec2 ec2) {
        this.ec2 = ec2;
    }

    @Override
    public List<String> names() {
        return all().stream()
                .filter(one -> !GONE.contains(one.text("state")))
                .map(Ec2Item::name)
                .filter(name -> name.startsWith(Inventories.NAME))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name) && !GONE.contains(one.text("state")))
                .map(Ec2Item::tags)
                .findFirst();
    }

    /** Returns when it is deleted: until then it holds its address. */
    @Override
    public void remove(String name) {
        for (Ec2Item one : all()) {
            if (one.name().equals(name) && !GONE.contains(one.text("state"))) {
                String id = one.text("natGatewayId");
                ec2.removeOnce(() -> ec2.ask("DeleteNatGateway", Map.of("NatGatewayId", id)));
                ec2.until(() -> !state(id).equals("deleting"), "NAT gateway " + id + " is still being deleted");
            }
        }
    }

    /** One that has just been made may not be listed yet. */
    void awaitAvailable(String id) {
        ec2.until(() -> Set.of("available", "failed").contains(state(id)), "NAT gateway " + id + " is not available");
        if (state(id).equals("failed")) {
            throw new ServiceRefusal(0, "Failed", "NAT gateway " + id + " could not be made");
        }
    }

    private String state(String id) {
        return all().stream()
                .filter(one -> one.text("natGatewayId").equals(id))
                .map(one -> one.text("state"))
                .findFirst()
                .orElse("deleted");
    }

    private List<Ec2Item> all() {
        return ec2.list("DescribeNatGateways", "natGatewaySet");
    }

    /** The service belongs to others. */
    @Override
    public void close() {}
}
