package dev.assay.internal.sources;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Waits for a service to become ready. */
final class Waiting {

    private Waiting() {}

    /** @param what completes the sentence: waited too long for ... */
    static void until(Duration longest, Duration pause, String what, BooleanSupplier ready) {
        long end = System.nanoTime() + longest.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw SdkClientException.create("waited " + longest.toSeconds() + " s for " + what);
            }
            pause(pause);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("interrupted", e);
        }
    }
}
