package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.time.Instant;

/** The time by which events wait. Tests use a time that they move themselves. */
public interface EventTime extends AutoCloseable {

    /** The time of this machine. Its thread is a daemon. */
    static EventTime real() {
        return new RealEventTime();
    }

    /** The moment that it is. */
    Instant now();

    /** Runs an action after a delay. The action is short; it does not run after {@link #close}. */
    void after(Duration delay, Runnable action);

    /** Forgets every action that has not run. */
    @Override
    void close();
}
