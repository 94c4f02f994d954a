package dev.assay.internal.sources;

import java.time.Duration;

/**
 * What becomes of an event that fails.
 *
 * @param attempts how often it is delivered before it is given up; 0 for the service's default
 * @param letters whether what was given up goes to a queue
 * @param maximumAge after which it is given up; zero for the service's default
 */
public record Retries(int attempts, boolean letters, Duration maximumAge) {

    /** The service's defaults. */
    public static final Retries DEFAULT = upTo(0);

    /** So many deliveries, and then a queue; 0 for the service's default and no queue. */
    public static Retries upTo(int attempts) {
        return new Retries(attempts, attempts > 0, Duration.ZERO);
    }
}
