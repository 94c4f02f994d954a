package dev.assay.internal.targets.localstack.cleanup;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time for those who wait; a test has its own. */
interface Time {

    Time REAL = new Time() {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pass(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    void pass(Duration duration) throws InterruptedException;
}
