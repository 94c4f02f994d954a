package dev.assay.internal.targets.embedded.events;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a function's events are treated. What is absent has AWS's default.
 *
 * @param retries how often an event is retried after a function error, 0 to 2; 2 if absent
 * @param ageSeconds how old an event may become before it is dropped, 60 to 21,600; 21,600 if absent
 * @param onSuccess the ARN that gets a record of each event that was handled
 * @param onFailure the ARN that gets a record of each event that was dropped
 * @param modified when it was set last; the epoch if it was never set
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
public record EventSettings(
        @Nullable Integer retries,
        @Nullable Integer ageSeconds,
        @Nullable String onSuccess,
        @Nullable String onFailure,
        Instant modified) {

    /** As they are until they are set. */
    public static final EventSettings DEFAULT = new EventSettings(null, null, null, null, Instant.EPOCH);

    private static final int DEFAULT_RETRIES = 2;
    private static final int DEFAULT_AGE_SECONDS = 21_600;

    int mostRetries() {
        return retries == null ? DEFAULT_RETRIES : retries;
    }

    Duration mostAge() {
        return Duration.ofSeconds(ageSeconds == null ? DEFAULT_AGE_SECONDS : ageSeconds);
    }
}
