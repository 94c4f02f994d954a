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
 */
public record LoadPlan(
        RetryPolicy retries,
        int mostInFlight,
        int warmUpCalls,
        @Nullable CellProcedure procedure,
        Duration span) {

    /** Blocks that follow each other. */
    public LoadPlan(RetryPolicy retries, int mostInFlight, int warmUpCalls, @Nullable CellProcedure procedure) {
        this(retries, mostInFlight, warmUpCalls, procedure, Duration.ZERO);
    }

    /** The same with the blocks spread evenly over this time. */
    public LoadPlan over(Duration time) {
        return new LoadPlan(retries, mostInFlight, warmUpCalls, procedure, time);
    }

    /** Plain visits without retries. */
    public static LoadPlan plain() {
        return new LoadPlan(RetryPolicy.none(), 1, 1, null);
    }
}
