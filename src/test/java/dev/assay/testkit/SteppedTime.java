package dev.assay.testkit;

import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody sleeps. */
public class SteppedTime implements TimeSource {

    private final AtomicLong nanos = new AtomicLong();
    private final long overshootNanos;
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    public SteppedTime() {
        this(0);
    }

    /** @param overshootNanos how much longer than asked for every sleep is */
    public SteppedTime(long overshootNanos) {
        this.overshootNanos = overshootNanos;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
        nanos.addAndGet(time.toNanos() + overshootNanos);
    }

    public Duration passed() {
        return Duration.ofNanos(nanos.get());
    }

    public List<Duration> sleeps() {
        return sleeps;
    }
}
