package dev.assay.internal.measurement;

import dev.assay.experiment.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How calls are made, beside what the design says.
 *
 * @param retries when a call of a plain visit is made again
 * @param mostInFlight how many calls may be under way at once in an open loop or a procedure
 * @param warmUpCalls how many calls at once warm a cell up in an open loop
 * @param procedure what is done at each visit; absent for plain visits
 * @param span over what time the blocks are spread evenly; zero for one after the other
 * @param idle how long a function is left alone before a call that is to be cold for that
 * @param stopIfAllFail whether the measurement ends early if every call of its beginning fails
 */
public record LoadPlan(
        RetryPolicy retries,
        int mostInFlight,
        int warmUpCalls,
        @Nullable CellProcedure procedure,
        Duration span,
        Duration idle,
        boolean stopIfAllFail) {

    /** Blocks that follow each other, until every call of the beginning fails. */
    public LoadPlan(RetryPolicy retries, int mostInFlight, int warmUpCalls, @Nullable CellProcedure procedure) {
        this(retries, mostInFlight, warmUpCalls, procedure, Duration.ZERO, Duration.ZERO, true);
    }

    /** The same with the blocks spread evenly over this time. */
    public LoadPlan over(Duration time) {
        return new LoadPlan(retries, mostInFlight, warmUpCalls, procedure, time, idle, stopIfAllFail);
    }

    /** The same with functions left alone for this time before calls that are to be cold for that. */
    public LoadPlan leftAlone(Duration time) {
        return new LoadPlan(retries, mostInFlight, warmUpCalls, procedure, span, time, stopIfAllFail);
    }

    /** The same, to the end even if every call fails. */
    public LoadPlan evenIfAllFail() {
        return new LoadPlan(retries, mostInFlight, warmUpCalls, procedure, span, idle, false);
    }

    /** Plain visits without retries. */
    public static LoadPlan plain() {
        return new LoadPlan(RetryPolicy.none(), 1, 1, null);
    }
}
