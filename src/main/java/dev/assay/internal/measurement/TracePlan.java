package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * How the records of traced functions are collected.
 *
 * @param versions those that are traced; empty for all
 * @param deadline how long they are waited for
 * @param settle how long it goes on looking after the last one
 */
public record TracePlan(List<String> versions, Duration deadline, Duration settle) {

    public TracePlan {
        versions = List.copyOf(versions);
    }

    /** Whether the function of a cell is traced. */
    boolean traces(Cell cell) {
        return versions.isEmpty()
                || cell.level(Factors.VERSION)
                        .filter(level -> versions.contains(String.valueOf(level.value())))
                        .isPresent();
    }

    /** Whether a call must have left a record: its handler has been called and has ended. */
    boolean leavesRecord(Observation one) {
        return one.requestId() != null
                && traces(one.place().cell())
                && (one.outcome() == Outcome.SUCCESS
                        || one.outcome() == Outcome.ACCEPTED
                        || one.outcome() == Outcome.FUNCTION_ERROR);
    }
}
