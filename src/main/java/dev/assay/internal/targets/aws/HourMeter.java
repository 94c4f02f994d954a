package dev.assay.internal.targets.aws;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts the hours that something which is paid by the hour has begun, or is about to begin. */
final class HourMeter {

    /** An hour is charged before it begins, in time to end the run first. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Paid> running = new HashMap<>();

    /** @param nanos a clock that only advances */
    HourMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Paid(long since, double perHour, long hours) {}

    synchronized void begins(String name, double perHour) {
        running.putIfAbsent(name, new Paid(nanos.getAsLong(), perHour, 0));
    }

    synchronized void ends(String name) {
        running.remove(name);
    }

    /** What is to be paid now and was not before, in USD. */
    synchronized double due() {
        double due = 0;
        for (Map.Entry<String, Paid> one : running.entrySet()) {
            Paid paid = one.getValue();
            long begun = (nanos.getAsLong() - paid.since() + BEFORE.toNanos()) / HOUR_NANOS + 1;
            due += (begun - paid.hours()) * paid.perHour();
            one.setValue(new Paid(paid.since(), paid.perHour(), begun));
        }
        return due;
    }
}
