package dev.assay.results;

import dev.assay.data.Observation;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure of an observation.
 *
 * @param name as messages show it
 * @param unit its unit; empty for none
 * @param of reads it; empty if it is unknown
 * @param neverNegative whether it cannot be less than 0, as a duration
 */
record Figure(String name, String unit, Function<Observation, OptionalDouble> of, boolean neverNegative) {

    /** A figure of which nothing more is known. */
    Figure(String name, String unit, Function<Observation, OptionalDouble> of) {
        this(name, unit, of, false);
    }

    /** Whether a clock measured it, so that it may be rounded to ticks. A billed duration is whole milliseconds by definition. */
    boolean isOfClock() {
        return unit.equals("ms") && !equals(Figures.BILLED);
    }
}
