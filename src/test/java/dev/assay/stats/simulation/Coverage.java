package dev.assay.stats.simulation;

import dev.assay.stats.Interval;
import java.util.Optional;

/** Counts how often a candidate's intervals hold the true value. */
final class Coverage {

    private int runs;
    private int intervals;
    private int hits;
    private double widths;

    void add(Optional<Interval> interval, double truth) {
        runs++;
        interval.ifPresent(present -> {
            intervals++;
            widths += present.width();
            hits += present.contains(truth) ? 1 : 0;
        });
    }

    /** The share of the intervals that hold the true value. */
    double share() {
        return (double) hits / intervals;
    }

    double meanWidth() {
        return widths / intervals;
    }

    /** The share of the runs that gave an interval at all. */
    double available() {
        return (double) intervals / runs;
    }
}
