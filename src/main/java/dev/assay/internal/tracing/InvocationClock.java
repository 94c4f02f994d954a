package dev.assay.internal.tracing;

import java.time.Instant;

/**
 * The time of one invocation. The wall clock is read once, at the beginning; all else follows by the monotonic clock, so that no call
 * seems to begin before its invocation or to end after it.
 */
final class InvocationClock {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long startMicros;
    private final long startNanos;

    InvocationClock() {
        Instant now = Instant.now();
        startNanos = System.nanoTime();
        startMicros = now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / NANOS_PER_MICRO;
    }

    /** Microseconds since 1970 at which the invocation began. */
    long startMicros() {
        return startMicros;
    }

    /** Nanoseconds since the invocation began. */
    long nanos() {
        return System.nanoTime() - startNanos;
    }

    /** Microseconds since 1970. */
    long microsAt(long nanos) {
        return startMicros + nanos / NANOS_PER_MICRO;
    }

    /** Milliseconds between a moment of the invocation and now. */
    double millisSince(long nanos) {
        return (nanos() - nanos) / NANOS_PER_MILLI;
    }
}
