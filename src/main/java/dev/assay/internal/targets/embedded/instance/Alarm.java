package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One thing that happens when time is up, unless it is called off or replaced before. */
final class Alarm {

    private final ScheduledExecutorService clock;
    private @Nullable ScheduledFuture<?> set;

    Alarm(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    synchronized void set(Duration after, Runnable action) {
        off();
        try {
            set = clock.schedule(action, after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The fleet closes, which ends everything anyway.
            set = null;
        }
    }

    synchronized void off() {
        if (set != null) {
            set.cancel(false);
            set = null;
        }
    }
}
