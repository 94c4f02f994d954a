package dev.assay.experiment;

import dev.assay.data.CallFigure;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Measures no longer than it takes. What {@link Load} names is the first stage. The data are looked at after it; if they are not enough,
 * as much again is measured, and then twice as much again: at most four times what {@code Load} names, with three looks.
 *
 * <p>Each look is a chance to stop at a lucky moment, so every interval and test of the experiment has the confidence that leaves 5% per
 * side to all three looks together: intervals of 96% instead of 90%, tests at 2% instead of 5%. See {@code
 * docs/decisions/0003-intervals-over-generations.md}.
 *
 * <p>{@link dev.assay.results.ResultsAssert#hasConverged()} claims that the measurement was not stopped by a cap or by its end.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stopping {

    /**
     * Enough is when, at every level, the interval of the median duration, or of the figures that {@link #of()} names, reaches at most so
     * many percent of the median to either side, for example 5. With 0, enough is when no test of the experiment is undecided.
     */
    double halfWidthPercent() default 0;

    /**
     * The figures whose half width is meant: those that the experiment claims on. Of a cost, the mean counts, and at least 100 calls at
     * each level; of all others, the median. In an experiment with {@link ColdStarts} they are figures of the cold starts, else of warm
     * calls, which have no {@link CallFigure#INIT}.
     */
    CallFigure[] of() default {CallFigure.DURATION};

    /** The longest that measuring may take, in seconds: no stage begins that is expected to exceed it; 0 for no cap. */
    int mostSeconds() default 0;

    /** The most that the calls may cost, in USD at AWS's list prices of region and architecture: no stage begins that is expected to exceed it; 0 for no cap. */
    double mostUsd() default 0;
}
