package dev.assay.internal.collect;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;

/**
 * How a collector works.
 *
 * @param concurrency the number of objects to fetch at once, at least 1
 * @param attempt the longest time for one request
 * @param settle how long it keeps looking for unexpected and doubled records after the last expected one has arrived
 */
public record CollectSettings(int concurrency, Duration attempt, Duration settle) {

    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(1);

    public CollectSettings {
        if (concurrency < 1) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY, "concurrency (" + concurrency + ") must be at least 1", "Use 32, for example");
        }
    }

    /** 32 at once, 10 s per request, one second to settle. */
    public static CollectSettings usual() {
        return new CollectSettings(32, Duration.ofSeconds(10), Duration.ofSeconds(1));
    }

    public CollectSettings withSettle(Duration other) {
        return new CollectSettings(concurrency, attempt, other);
    }

    public CollectSettings withConcurrency(int other) {
        return new CollectSettings(other, attempt, settle);
    }

    /**
     * Checks the time to wait for records.
     *
     * @throws InvalidInputException if it is less than a second
     */
    public static Duration checkedDeadline(Duration deadline) {
        if (deadline.compareTo(SHORTEST_DEADLINE) < 0) {
            throw new InvalidInputException(
                    Problem.PROFILE_DEADLINE,
                    "deadline (" + deadline.toMillis() + " ms) must be at least 1 s",
                    "Use 60 s: a collector ends as soon as all records are there");
        }
        return deadline;
    }
}
