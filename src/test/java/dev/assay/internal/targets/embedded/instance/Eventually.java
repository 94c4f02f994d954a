package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Eventually() {}

    public static void isTrue(BooleanSupplier condition) {
        within(LIMIT, condition);
    }

    public static void within(Duration limit, BooleanSupplier condition) {
        within(limit, Duration.ofMillis(2), condition);
    }

    /** @param pause between two looks, where looking gets in the way of what is waited for */
    public static void within(Duration limit, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("It did not become true within " + limit);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
