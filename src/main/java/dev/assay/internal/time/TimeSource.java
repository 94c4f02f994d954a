package dev.assay.internal.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock of those who wait, so that a test can bring its own. */
public interface TimeSource {

    /** Nanoseconds of a monotonic clock with an arbitrary start; for durations. */
    long nanos();

    /** Wall-clock time; for people, not for durations. */
    Instant now();

    /** Lets this much time pass, or a little more. */
    default void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /** The clocks of this JVM. */
    static TimeSource system() {
        return new TimeSource() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }
}
