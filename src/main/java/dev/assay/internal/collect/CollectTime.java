package dev.assay.internal.collect;

/** The clock by which a collector waits. Tests bring their own. */
public interface CollectTime {

    /** A monotonic clock in nanoseconds: only differences mean something. */
    long nanos();

    /** Waits. */
    void pause(long nanos) throws InterruptedException;

    /** The machine's clock. */
    static CollectTime system() {
        return new CollectTime() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(long nanos) throws InterruptedException {
                java.util.concurrent.TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
