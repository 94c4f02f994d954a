package dev.assay.experiment;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.time.FullJitter;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * When a call is made again: if it is throttled, if its answer has status 5xx, or if it has no answer, as long as the budget
 * lasts. The pause is drawn from 0 to min(cap, base x 2^attempt) ("full jitter"), or is what the throttle asks for if that is
 * longer. A call without an answer may have been executed, so with retries a function may be executed more than once per call.
 *
 * @param base the longest pause after the first attempt, at least 1 ms
 * @param cap the longest pause after any attempt, at least the base
 * @param budget how long after the start of its first attempt a call is made again, pauses included; 0 for never
 * @param seed of the pauses: the same call always draws the same pauses
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">AWS Architecture Blog: Exponential
 *     Backoff And Jitter</a>
 */
public record RetryPolicy(Duration base, Duration cap, Duration budget, long seed) {

    private static final int FIRST_SERVER_ERROR = 500;
    private static final double NANOS_PER_SECOND = 1e9;

    public RetryPolicy {
        if (base.toMillis() < 1) {
            throw invalid("retry base (" + base.toMillis() + " ms) must be at least 1 ms", "Use 50 ms, for example");
        }
        if (cap.compareTo(base) < 0) {
            throw invalid(
                    "retry cap (" + cap.toMillis() + " ms) must be at least the base (" + base.toMillis() + " ms)",
                    "Raise the cap, or lower the base");
        }
        if (budget.isNegative()) {
            throw invalid(
                    "retry budget (" + budget.toMillis() + " ms) must not be negative", "Use 2000 ms, for example");
        }
    }

    /** One attempt per call. */
    public static RetryPolicy none() {
        return new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, 0);
    }

    /**
     * Checks that the budget is one that can help: a slot that is taken is free again when the function's timeout has passed.
     *
     * @throws dev.assay.errors.InputException if the budget is longer than the timeout
     */
    public RetryPolicy within(Duration functionTimeout) {
        if (budget.compareTo(functionTimeout) > 0) {
            throw invalid(
                    "retry budget (" + budget.toMillis() + " ms) must be within the function's timeout ("
                            + functionTimeout.toMillis() + " ms)",
                    "Shorten the budget or lengthen the timeout");
        }
        return this;
    }

    /**
     * How long to wait before the call is made again; empty when it is not.
     *
     * @param last the attempt that has ended
     * @param elapsed since the start of the call's first attempt
     */
    public Optional<Duration> pauseAfter(Observation last, Duration elapsed) {
        if (budget.isZero() || !retries(last)) {
            return Optional.empty();
        }
        Duration pause = longer(jitter(last), last.failure());
        return elapsed.plus(pause).compareTo(budget) <= 0 ? Optional.of(pause) : Optional.empty();
    }

    private static boolean retries(Observation last) {
        return last.outcome() == Outcome.THROTTLED
                || (last.outcome() == Outcome.TRANSPORT_ERROR
                        && (last.status() == null || last.status() >= FIRST_SERVER_ERROR));
    }

    private Duration jitter(Observation last) {
        return new FullJitter(base, cap).pause(last.place().attempt(), random(last));
    }

    /** By place, so that the pauses do not depend on the order in which concurrent callers draw them. */
    private SplittableRandom random(Observation last) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + last.place().hashCode());
    }

    private static Duration longer(Duration pause, @Nullable Failure failure) {
        Double asked = failure == null ? null : failure.retryAfterSeconds();
        if (asked == null || !(asked > 0)) {
            return pause;
        }
        Duration wanted = Duration.ofNanos((long) (asked * NANOS_PER_SECOND));
        return wanted.compareTo(pause) > 0 ? wanted : pause;
    }

    private static InvalidInputException invalid(String message, String remedy) {
        return new InvalidInputException(Problem.RETRY, message, remedy);
    }
}
