package dev.assay.results;

import dev.assay.data.Observation;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of warm calls that claims are made about: of all cells, or of one. */
public abstract sealed class WarmFigures permits Results, Observations {

    WarmFigures() {}

    /** Function-side duration of the warm calls, in fractional milliseconds. */
    public final Measure duration() {
        return measure(Figures.DURATION);
    }

    /** Cost of the warm calls in USD, by the price table of {@code dev.assay.cost}. */
    public final Measure cost() {
        return measure(Figures.COST);
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
     * A figure of one's own, of the warm calls.
     *
     * @param name as reports show it
     * @param unit its unit; empty for none
     * @param of the figure of one observation; empty where it is unknown
     */
    public final Measure measure(String name, String unit, Function<Observation, OptionalDouble> of) {
        return measure(new Figure(name, unit, of));
    }

    abstract Measure measure(Figure figure);
}
