package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The threads of a fleet: one that looks at the clock, and as many as starts and removals need. */
final class FleetThreads implements AutoCloseable {

    private static final long POLL_NANOS = 5_000_000;

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, work -> daemon(work, "assay-fleet-clock"));
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> daemon(work, "assay-fleet-worker"));

    FleetThreads() {
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    Executor workers() {
        return workers;
    }

    void every(Duration period, Runnable action) {
        var unused = clock.scheduleWithFixedDelay(action, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until something is so, no longer than a limit. */
    void await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdown();
    }
}
