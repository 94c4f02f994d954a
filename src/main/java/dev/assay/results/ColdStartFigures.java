package dev.assay.results;

import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The figures of the cold starts that an experiment with {@link dev.assay.experiment.ColdStarts} provokes, one per visit. Each kind is a
 * level of the factor {@link dev.assay.data.Factors#COLD_START}, so a claim is made at each kind and kinds are never pooled.
 */
public final class ColdStartFigures {

    private final Function<Figure, Measure> measures;
    private final Supplier<Cost> prices;

    ColdStartFigures(Function<Figure, Measure> measures, Supplier<Cost> prices) {
        this.measures = measures;
        this.prices = prices;
    }

    /** Duration of INIT, in milliseconds: runtime, extensions and the function's static code. */
    public Measure init() {
        return measures.apply(Figures.INIT);
    }

    /** Duration of the handler in the call that waited for INIT, in milliseconds. INIT is not in it. */
    public Measure duration() {
        return measures.apply(Figures.DURATION);
    }

    /** Duration of the restore from a snapshot (SnapStart), in milliseconds. */
    public Measure restore() {
        return measures.apply(Figures.RESTORE);
    }

    /** Billed duration, in milliseconds; since August 2025, AWS bills INIT with it. */
    public Measure billed() {
        return measures.apply(Figures.BILLED);
    }

    /** Cost in USD, at the prices of {@link WarmFigures#cost()}; INIT is billed. */
    public Measure cost() {
        return measures.apply(Figures.cost(prices.get()));
    }

    /** What the client waited, in milliseconds: placing the instance, INIT, the handler, and the way there and back. */
    public Measure latency() {
        return measures.apply(Figures.LATENCY);
    }

    /**
     * A figure of one's own.
     *
     * @param name as reports show it
     * @param unit its unit; empty for none
     * @param of the figure of one observation; empty if it is unknown
     */
    public Measure measure(String name, String unit, Function<Observation, OptionalDouble> of) {
        return measures.apply(new Figure(name, unit, of));
    }
}
