package dev.assay.profiler;

/** The two clocks of a profile. Tests bring their own. */
interface TimeSource {

    /** A monotonic clock: only differences mean something. */
    long nanos();

    /** The wall clock, in milliseconds since 1970. */
    long epochMillis();

    /** Waits. */
    void pauseMillis(long millis) throws InterruptedException;

    /** The machine's clocks. A class and no lambda: linking a lambda takes milliseconds of a cold start. */
    final class OfTheMachine implements TimeSource {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long epochMillis() {
            return System.currentTimeMillis();
        }

        @Override
        public void pauseMillis(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    }
}
