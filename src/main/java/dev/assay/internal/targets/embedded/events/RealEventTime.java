package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that waits. */
final class RealEventTime implements EventTime {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, RealEventTime::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "assay-event-clock");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void after(Duration delay, Runnable action) {
        try {
            var unused = clock.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // It was closed, and what has not run is forgotten.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
