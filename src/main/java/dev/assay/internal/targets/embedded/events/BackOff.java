package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long events wait between two attempts.
 *
 * <p>After function errors: one minute, then two. After throttles and service errors: 1 s, doubled each time, 5 minutes at most.
 * AWS says no more than that; here each of the latter waits for a random part between half and the whole of it, because events
 * that arrive together would otherwise be throttled together again and again.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How Lambda handles errors and
 *     retries with asynchronous invocation</a>
 */
final class BackOff {

    private static final long LONGEST_SECONDS = 300;
    /** 2 to the power of it is over {@link #LONGEST_SECONDS}. */
    private static final int MOST_DOUBLINGS = 9;

    private final DoubleSupplier random;

    /** @param random uniform in [0, 1) */
    BackOff(DoubleSupplier random) {
        this.random = random;
    }

    /** @param errors how many there were, from 1 */
    static Duration afterFunctionErrors(int errors) {
        return Duration.ofMinutes(errors);
    }

    /** @param refusals how many there were, from 1 */
    Duration afterRefusals(int refusals) {
        long whole = Math.min(LONGEST_SECONDS, 1L << Math.min(refusals - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(Math.round(whole * 1000 * (0.5 + random.getAsDouble() / 2)));
    }
}
