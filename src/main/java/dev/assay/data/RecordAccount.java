package dev.assay.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the records that functions put into the object store: the file {@code record-account.json}.
 *
 * @param expected invocations of which a record was expected
 * @param arrived how many of them have one
 * @param missing those that have none, by request id
 * @param executedAgain invocations with records of more than one execution, by request id: a platform may execute an
 *     asynchronous invocation more than once
 * @param doubled records of an execution that has another one already, by key: a defect
 * @param invalid records that are not JSON, too large or otherwise no profile, each with what is wrong
 * @param foreign objects below the run's prefix that are another run's or nobody's, each with what is wrong
 * @param unexpected invocations with a record that nobody expected: calls that functions made, or that failed after their record
 * @param unidentified records that name no invocation
 * @param records all profiles that were stored
 * @param seconds how long the collecting took
 * @param trouble what the store answered last when it did not serve; absent if all went well
 */
public record RecordAccount(
        long expected,
        long arrived,
        Tally missing,
        Tally executedAgain,
        Tally doubled,
        Tally invalid,
        Tally foreign,
        long unexpected,
        long unidentified,
        long records,
        double seconds,
        @Nullable String trouble) {

    /**
     * How many, and which.
     *
     * @param count all of them
     * @param first the first of them, up to 1,000
     */
    public record Tally(long count, List<String> first) {

        /** How many are named. */
        public static final int NAMED = 1000;

        public Tally {
            first = List.copyOf(first);
        }

        /** The count, and the first five by name. */
        public String inWords() {
            String named = String.join("; ", first.subList(0, Math.min(5, first.size())));
            return count == 0 ? "0" : count + " (" + named + (count > 5 ? "; ..." : "") + ")";
        }
    }

    /** Whether every expected invocation has a record. */
    public boolean complete() {
        return missing.count() == 0;
    }
}
