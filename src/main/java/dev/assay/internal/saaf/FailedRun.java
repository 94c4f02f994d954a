package dev.assay.internal.saaf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that gave no response. FaaS Runner drops such runs.
 *
 * @param run its number within its thread
 * @param thread the caller
 * @param stage the stage of the pipeline; -1 if there is none
 * @param outcome for example {@code throttled}
 * @param message why
 */
public record FailedRun(int run, int thread, int stage, String outcome, String message) {

    static final List<String> HEADER =
            List.of(PipelineSums.RUN, PipelineSums.THREAD, PipelineSums.STAGE, "outcome", "failure");

    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(run);
        values.add(thread);
        values.add(stage < 0 ? null : (Object) stage);
        values.add(outcome);
        values.add(message);
        return values;
    }
}
