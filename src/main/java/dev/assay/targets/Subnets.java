package dev.assay.targets;

import java.util.List;

/**
 * Where in a virtual network a function is put.
 *
 * @param subnets ids of subnets; none for Lambda's own network
 * @param securityGroups ids of the security groups of its instances
 */
public record Subnets(List<String> subnets, List<String> securityGroups) {

    /** Lambda's own network. */
    public static final Subnets NONE = new Subnets(List.of(), List.of());

    public Subnets {
        subnets = List.copyOf(subnets);
        securityGroups = List.copyOf(securityGroups);
    }
}
