package dev.assay.internal.runfolder;

import dev.assay.data.Factors;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.List;

/**
 * Which functions of an experiment are traced: the file {@code tracing.json}.
 *
 * @param versions those that are; empty for all
 */
public record Tracing(List<String> versions) {

    public Tracing {
        versions = List.copyOf(versions);
    }

    /** Whether a call must have left a record: its handler is traced, has been called and has ended. */
    public boolean leavesRecord(Observation one) {
        return one.requestId() != null
                && isTraced(one)
                && (one.outcome() == Outcome.SUCCESS
                        || one.outcome() == Outcome.ACCEPTED
                        || one.outcome() == Outcome.FUNCTION_ERROR);
    }

    private boolean isTraced(Observation one) {
        return versions.isEmpty()
                || one.place()
                        .cell()
                        .level(Factors.VERSION)
                        .filter(level -> versions.contains(String.valueOf(level.value())))
                        .isPresent();
    }
}
