package dev.assay.internal.targets.localstack.engine;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations in messages. */
final class Seconds {

    private Seconds() {}

    /** For example {@code 2 s} or {@code 0.05 s}. */
    static String of(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
