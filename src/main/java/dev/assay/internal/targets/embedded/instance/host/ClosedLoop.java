package dev.assay.internal.targets.embedded.instance.host;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds processes to their shares without any privilege: one thread looks at the CPU clock of each busy process every 2 ms and
 * stops or continues it. What was used too much is paid back, so that errors do not add up.
 */
final class ClosedLoop implements AutoCloseable {

    private static final long TICK_NANOS = 2_000_000;

    private final CopyOnWriteArrayList<ClosedLoopCpu> busy = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "assay-cpu-closed-loop");
    private volatile boolean closed;

    ClosedLoop() {
        thread.setDaemon(true);
        thread.start();
    }

    /** A process that is watched already, as one is that gets its next call before it was idle, is watched once. */
    void watch(ClosedLoopCpu cpu) {
        busy.addIfAbsent(cpu);
        LockSupport.unpark(thread);
    }

    void forget(ClosedLoopCpu cpu) {
        busy.remove(cpu);
    }

    /** How many processes it looks at. */
    int watched() {
        return busy.size();
    }

    private void run() {
        long next = System.nanoTime();
        while (!closed) {
            if (busy.isEmpty()) {
                LockSupport.park(this);
                next = System.nanoTime();
                continue;
            }
            for (ClosedLoopCpu cpu : busy) {
                cpu.tick(System.nanoTime());
            }
            next = Math.max(next + TICK_NANOS, System.nanoTime());
            LockSupport.parkNanos(this, next - System.nanoTime());
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
