package dev.assay.data;

import java.time.Instant;

/**
 * The client's view of one invocation, from its monotonic clock.
 *
 * @param startedAt wall-clock time of the start, for people and for joining with other logs; not for durations
 * @param startNanos start, in nanoseconds since the run's monotonic origin
 * @param latencyMillis from just before the request was handed to the client until the response was complete
 */
public record Timing(Instant startedAt, long startNanos, double latencyMillis) {}
