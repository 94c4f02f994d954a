package dev.assay.results;

import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import java.util.OptionalDouble;

/** What calls cost, for procedures and additions to a report; claims use {@link Results#cost()}. */
public final class CallCost {

    private static final Cost PRICES = Cost.usEast1();

    private CallCost() {}

    /**
     * One call in USD, at AWS's newest prices of us-east-1 that Assay knows: memory times billed duration, and one request. Free tier,
     * discounts, ephemeral storage over 512 MB and data transfer are left out.
     *
     * @return empty if neither the billed duration nor any duration is known, or if the memory is not
     * @see <a href="https://aws.amazon.com/lambda/pricing/">AWS Lambda pricing</a>
     */
    public static OptionalDouble usd(Observation call) {
        return PRICES.of(call);
    }
}
