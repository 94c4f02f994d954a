package dev.assay.results;

import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures that claims are made about, of all cells or of one: of warm calls, unless they are cold starts. */
public abstract sealed class WarmFigures permits Results, Observations {

    WarmFigures() {}

    /** Function-side duration of the warm calls, in fractional milliseconds. */
    public final Measure duration() {
        return measure(Figures.DURATION);
    }

    /**
     * Cost of the warm calls in USD: memory times billed duration, and one request, at AWS's list prices of the region and the architecture of
     * the functions. Free tier, discounts, ephemeral storage over 512 MB and data transfer are left out. The report names the prices.
     *
     * @see <a href="https://aws.amazon.com/lambda/pricing/">AWS Lambda pricing</a>
     */
    public final Measure cost() {
        return measure(Figures.cost(prices()));
    }

    /**
     * One call in USD, by the same prices as {@link #cost()}, for additions to a report.
     *
     * @return empty if neither the billed duration nor any duration is known, or if the memory is not
     */
    public final OptionalDouble costOf(Observation call) {
        return prices().of(call);
    }

    /** Client-side latency of the warm calls, in fractional milliseconds. */
    public final Measure latency() {
        return measure(Figures.LATENCY);
    }

    /** How much later than intended the warm calls of an open loop were sent, in fractional milliseconds. */
    public final Measure sendLag() {
        return measure(Figures.SEND_LAG);
    }

    /** CPU time of the warm calls over their duration, as a share of the CPUs that the memory setting promises: 1 is exact. */
    public final Measure cpuShare() {
        return measure(Figures.CPU_SHARE);
    }

    /**
     * Max Memory Used of the warm calls, in whole megabytes (1,024 kB each): the highest that the instance has needed until the end of
     * the call, as Lambda's REPORT line says it. It never falls while an instance lives.
     */
    public final Measure memoryUsed() {
        return measure(Figures.MEMORY_USED);
    }

    /**
     * A figure of one's own, of the warm calls.
     *
     * @param name as reports show it
     * @param unit its unit; empty for none
     * @param of the figure of one observation; empty if it is unknown
     */
    public final Measure measure(String name, String unit, Function<Observation, OptionalDouble> of) {
        return measure(new Figure(name, unit, of));
    }

    /**
     * The cold starts that the experiment provokes.
     *
     * @throws IllegalStateException if its class has no {@link dev.assay.experiment.ColdStarts}: the cold calls of other designs come
     *     about for different reasons
     */
    public final ColdStartFigures coldStarts() {
        if (design().pattern() != CallPattern.COLD_STARTS) {
            throw new IllegalStateException(
                    "cold starts () must be provoked. Annotate the experiment class with @ColdStarts");
        }
        return new ColdStartFigures(figure -> measure(figure, Population.COLD_STARTS), this::prices);
    }

    final Measure measure(Figure figure) {
        return measure(figure, Population.WARM_CALLS);
    }

    abstract Measure measure(Figure figure, Population population);

    abstract Design design();

    abstract Cost prices();
}
