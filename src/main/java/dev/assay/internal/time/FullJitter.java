package dev.assay.internal.time;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: each is drawn uniformly from 0 to a longest pause, which doubles from attempt to attempt up to a cap.
 *
 * @param base the longest pause after the first attempt
 * @param cap the longest pause after any attempt
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">AWS Architecture Blog: Exponential
 *     Backoff And Jitter</a>
 */
public record FullJitter(Duration base, Duration cap) {

    /** Enough to get from a nanosecond to any cap, and few enough to stay a finite number. */
    private static final int MOST_DOUBLINGS = 62;

    /** The longest pause after an attempt, the first of which is 0. */
    public Duration longest(int attempt) {
        double exponential = base.toNanos() * Math.pow(2, Math.min(attempt, MOST_DOUBLINGS));
        return exponential < cap.toNanos() ? Duration.ofNanos((long) exponential) : cap;
    }

    /** The pause after an attempt, the first of which is 0. */
    public Duration pause(int attempt, RandomGenerator random) {
        return Duration.ofNanos((long) (longest(attempt).toNanos() * random.nextDouble()));
    }
}
