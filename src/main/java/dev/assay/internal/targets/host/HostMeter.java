package dev.assay.internal.targets.host;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Measures how busy and how fast this machine is while calls run on it.
 *
 * <p>Its thread does what an instance at a small memory size does: a little work, then a pause. How much slower the work is after
 * the pause than when it is repeated at once tells what the pause costs on this host, whose neighbours may have filled the
 * caches meanwhile. It takes 1 ms of CPU in 75, and begins with the first sample.
 */
public final class HostMeter implements AutoCloseable {

    private static final long PAUSE_NANOS = 75_000_000;
    /** Until the compiler has seen the work, and then some of which one was undisturbed. */
    private static final int REHEARSALS = 60;

    private static final int CALIBRATIONS = 40;

    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "assay-host-meter");
    private volatile BurstTimes times = BurstTimes.NONE;
    private volatile boolean closed;

    /** Why the host's speed is not known; empty when it is. */
    public static Optional<String> missing() {
        return HostProcessors.sample() != null && CacheWork.isMeasurable()
                ? Optional.empty()
                : Optional.of("this system does not tell how busy its processors are, or how long a thread worked");
    }

    /** The state of the host now; absent if the system does not tell. */
    public @Nullable HostSample sample() {
        if (started.compareAndSet(false, true)) {
            thread.setDaemon(true);
            thread.start();
        }
        HostSample processors = HostProcessors.sample();
        return processors == null ? null : processors.with(times);
    }

    private void run() {
        CacheWork work = new CacheWork();
        for (int i = 0; i < REHEARSALS; i++) {
            work.nanos();
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < CALIBRATIONS; i++) {
            best = Math.min(best, work.nanos());
        }
        times = new BurstTimes(0, 0, 0, best);
        while (!closed) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
            long afterPause = work.nanos();
            times = times.plus(afterPause, work.nanos());
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
