package dev.assay.internal.measurement;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.observations.LastAttempts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a measurement, and those in which the function failed or gave no answer. A throttle is no failure. */
final class CallCount {

    private static final Set<Outcome> FAILED = Set.of(Outcome.FUNCTION_ERROR, Outcome.TIMEOUT, Outcome.TRANSPORT_ERROR);

    private int calls;
    private int failed;
    private @Nullable Observation first;

    /** Adds the calls of one visit; of a call that was made again, the last attempt counts. */
    void add(List<Observation> visit) {
        for (Observation one : LastAttempts.of(visit)) {
            calls++;
            if (FAILED.contains(one.outcome())) {
                failed++;
                first = first == null ? one : first;
            }
        }
    }

    int calls() {
        return calls;
    }

    boolean allFailed() {
        return calls > 0 && failed == calls;
    }

    /** Ends a line of progress: {@code , 2 of 2 failed}; empty if none did. */
    String inWords() {
        return failed == 0 ? "" : String.format(Locale.ROOT, ", %d of %d failed", failed, calls);
    }

    /** Which call failed first, and why. */
    String firstFailure() {
        if (first == null) {
            return "none";
        }
        Failure failure = first.failure();
        return first.function() + " (" + first.place().cell().label() + "), "
                + first.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + (failure == null ? "no reason given" : failure.inFull());
    }
}
