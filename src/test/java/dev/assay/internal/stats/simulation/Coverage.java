package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Interval;
import java.util.Optional;

/** Counts how often a candidate's intervals hold the true value. */
final class Coverage {

    private int runs;
    private int intervals;
    private int hits;
    private int bounded;
    private double widths;

    void add(Optional<Interval> interval, double truth) {
        runs++;
        interval.ifPresent(present -> {
            intervals++;
            boolean closed = Double.isFinite(present.width());
            bounded += closed ? 1 : 0;
            widths += closed ? present.width() : 0;
            hits += present.contains(truth) ? 1 : 0;
        });
    }

    /** The share of the intervals that hold the true value. */
    double share() {
        return (double) hits / intervals;
    }

    /** Of the intervals with two ends. */
    double meanWidth() {
        return widths / bounded;
    }

    /** The share of the runs that gave an interval with two ends. */
    double bounded() {
        return (double) bounded / runs;
    }

    /** Whether any run gave an interval. */
    boolean possible() {
        return intervals > 0;
    }
}
