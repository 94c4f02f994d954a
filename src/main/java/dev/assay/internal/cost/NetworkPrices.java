package dev.assay.internal.cost;

import java.util.List;

/**
 * What the parts of a virtual network cost in one region, as published in one month. VPCs, subnets, routes and gateway endpoints are free.
 *
 * @param region an AWS region, for example {@code us-east-1}
 * @param asOf the month in which the prices were valid
 * @param sources the pages that they were read from
 * @param currency always {@code USD}
 * @param perNatGatewayHour USD for a NAT gateway in each hour begun
 * @param perNatGigabyte USD for each gigabyte that it passes on, in either direction
 * @param perAddressHour USD for a public IPv4 address in each hour begun, in use or not
 */
public record NetworkPrices(
        String region,
        String asOf,
        List<String> sources,
        String currency,
        double perNatGatewayHour,
        double perNatGigabyte,
        double perAddressHour) {

    private static final String US_EAST_1 = "/prices/aws-network-us-east-1-2025-06.json";

    public NetworkPrices {
        sources = List.copyOf(sources);
    }

    /** The newest table of us-east-1 that Assay knows. */
    public static NetworkPrices usEast1() {
        return PriceFile.read(US_EAST_1, NetworkPrices.class);
    }
}
