package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A process that {@link ClosedLoop} holds to its share. */
final class ClosedLoopCpu implements ProcessCpu {

    private final ClosedLoop loop;
    private final Process process;
    private @Nullable TokenBucket bucket;
    private boolean idle;
    private boolean held;

    ClosedLoopCpu(ClosedLoop loop, Process process) {
        this.loop = loop;
        this.process = process;
    }

    @Override
    public synchronized void limit(double share) {
        bucket = new TokenBucket(share, System.nanoTime(), usedNanos().orElse(0));
        loop.watch(this);
    }

    /** Looks at the clock, and stops or continues the process accordingly. */
    synchronized void tick(long nowNanos) {
        OptionalLong used = usedNanos();
        if (idle || bucket == null || used.isEmpty()) {
            return;
        }
        hold(!bucket.mayRun(nowNanos, used.getAsLong()));
    }

    private void hold(boolean hold) {
        if (hold == held || !process.isAlive()) {
            return;
        }
        held = hold;
        if (hold) {
            Posix.stop(process.pid());
        } else {
            Posix.proceed(process.pid());
        }
    }

    @Override
    public synchronized void proceed() {
        idle = false;
        if (bucket == null) {
            hold(false);
            return;
        }
        hold(!bucket.mayRun(System.nanoTime(), usedNanos().orElse(0)));
        loop.watch(this);
    }

    @Override
    public synchronized void stop() {
        loop.forget(this);
        idle = true;
        hold(true);
    }

    @Override
    public OptionalLong usedNanos() {
        return Posix.cpuNanos(process.pid());
    }

    @Override
    public synchronized void close() {
        loop.forget(this);
        idle = true;
    }
}
