package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A process that {@link ClosedLoop} holds to its share. */
final class ClosedLoopCpu implements ProcessCpu {

    private final ClosedLoop loop;
    private final ProcessTree processes;
    private final Freezer freezer;
    private @Nullable TokenBucket bucket;
    private boolean idle;
    private boolean held;

    ClosedLoopCpu(ClosedLoop loop, ProcessTree processes, Freezer freezer) {
        this.loop = loop;
        this.processes = processes;
        this.freezer = freezer;
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
        OptionalLong runtime = processes.runtime();
        if (hold == held || runtime.isEmpty() || !processes.isAlive()) {
            return;
        }
        held = hold;
        if (hold) {
            Posix.stop(runtime.getAsLong());
        } else {
            Posix.proceed(runtime.getAsLong());
        }
    }

    @Override
    public synchronized void proceed() {
        if (idle) {
            freezer.proceed();
            held = false;
        }
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
        freezer.stop();
        held = true;
    }

    @Override
    public OptionalLong usedNanos() {
        OptionalLong runtime = processes.runtime();
        return runtime.isPresent() ? Posix.cpuNanos(runtime.getAsLong()) : runtime;
    }

    @Override
    public OptionalLong runtime() {
        return processes.runtime();
    }

    @Override
    public synchronized void close() {
        loop.forget(this);
        idle = true;
    }
}
