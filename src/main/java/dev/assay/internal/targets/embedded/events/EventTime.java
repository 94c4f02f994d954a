package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.time.Instant;

/** The time that events wait by; tests put one in its place that they move themselves. */
public interface EventTime extends AutoCloseable {

    /** The time of this machine. Its thread is a daemon. */
    static EventTime real() {
        return new RealEventTime();
    }

    /** The moment that it is. */
    Instant now();

    /** Runs an action when a duration is over; the action is short, and is not run after {@link #close}. */
    void after(Duration delay, Runnable action);

    /** Forgets every action that has not run. */
    @Override
    void close();
}
