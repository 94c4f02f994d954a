package dev.assay.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The client's view of one invocation, from its monotonic clock.
 *
 * <p>In an open loop the start is the <em>intended</em> one, and the latency counts from it: a call that was sent late is a slow
 * one for whoever waits for it.
 *
 * @param startedAt wall-clock time of the start, for people and for joining with other logs; not for durations
 * @param startNanos start, in nanoseconds since the run's monotonic origin
 * @param latencyMillis from the start (just before the request was handed to the client, or when it should have been) until the
 *     response was complete
 * @param sendLagMillis in an open loop, how much later than intended the request was handed to the client; absent elsewhere
 */
public record Timing(
        Instant startedAt,
        long startNanos,
        double latencyMillis,
        @Nullable Double sendLagMillis) {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** The timing of a call that was not sent by a timetable. */
    public Timing(Instant startedAt, long startNanos, double latencyMillis) {
        this(startedAt, startNanos, latencyMillis, null);
    }

    /** The end, in nanoseconds since the run's monotonic origin. */
    public long endNanos() {
        return startNanos + Math.round(latencyMillis * NANOS_PER_MILLISECOND);
    }
}
