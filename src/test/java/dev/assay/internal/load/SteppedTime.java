package dev.assay.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only where somebody sleeps. */
class SteppedTime implements TimeSource {

    private final AtomicLong nanos = new AtomicLong();
    private final long overshootNanos;
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    /** @param overshootNanos how much longer than asked for every sleep is */
    SteppedTime(long overshootNanos) {
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

    List<Duration> sleeps() {
        return sleeps;
    }
}
