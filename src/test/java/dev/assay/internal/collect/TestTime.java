package dev.assay.internal.collect;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves only when somebody waits by it. */
final class TestTime implements CollectTime {

    private final AtomicLong nanos = new AtomicLong(1_000);

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void pause(long wait) {
        nanos.addAndGet(wait);
    }

    double seconds() {
        return nanos.get() / 1e9;
    }
}
