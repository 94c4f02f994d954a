package dev.assay.internal.load;

import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** The moment that a run's monotonic times count from; one per run, shared by all its drivers. */
public final class Origin {

    private final TimeSource time;
    private final long start;

    private Origin(TimeSource time) {
        this.time = time;
        this.start = time.nanos();
    }

    /** An origin at the present moment of this time source. */
    public static Origin of(TimeSource time) {
        return new Origin(time);
    }

    /** Nanoseconds since the origin, from a monotonic clock. */
    public long nanos() {
        return time.nanos() - start;
    }

    /** Wall-clock time; for people, not for durations. */
    public Instant now() {
        return time.now();
    }

    void sleep(Duration duration) throws InterruptedException {
        if (!duration.isNegative() && !duration.isZero()) {
            time.sleep(duration);
        }
    }
}
