package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.NetworkPrices;

/** What a virtual network costs beside the functions in it: a NAT gateway and its address in each hour, and what each call sends through. */
final class NetworkPrice {

    /**
     * Nobody sees how much a call sends and gets through a NAT gateway: a request and a response of Lambda at most, 6 MB each
     * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>).
     */
    private static final double GIGABYTES_PER_CALL = 0.012;

    private final NetworkPrices table = NetworkPrices.usEast1();
    private final double factor;

    /** @param factor how much more than in the region of the table */
    NetworkPrice(double factor) {
        this.factor = factor;
    }

    double perHour() {
        return factor * (table.perNatGatewayHour() + table.perAddressHour());
    }

    double perCall() {
        return factor * GIGABYTES_PER_CALL * table.perNatGigabyte();
    }
}
