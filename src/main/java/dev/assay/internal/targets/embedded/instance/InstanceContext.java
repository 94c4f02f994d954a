package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What all instances of a fleet share.
 *
 * @param clock runs what is due; its thread must not be kept
 * @param workers run what may take its time
 * @param nanoTime the time by which instances are idle
 */
record InstanceContext(
        Machine machine, ScheduledExecutorService clock, Executor workers, LongSupplier nanoTime, Duration initLimit) {

    void later(Duration delay, Runnable action) {
        try {
            var unused = clock.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            action.run();
        }
    }

    /** Does what would keep the thread that asks for it. */
    void aside(Runnable action) {
        try {
            workers.execute(action);
        } catch (RejectedExecutionException e) {
            action.run();
        }
    }
}
