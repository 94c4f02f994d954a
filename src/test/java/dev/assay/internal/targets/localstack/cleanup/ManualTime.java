package dev.assay.internal.targets.localstack.cleanup;

import java.time.Duration;

/** Time that passes when somebody waits. */
final class ManualTime implements Time {

    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    Duration passed() {
        return Duration.ofNanos(nanos);
    }
}
