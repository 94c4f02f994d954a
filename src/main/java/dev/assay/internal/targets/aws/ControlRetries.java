package dev.assay.internal.targets.aws;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ThrottleReason;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** What passes by itself while something is deployed: it is asked for again, for less than a minute. */
final class ControlRetries {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private ControlRetries() {}

    static RetryStrategy strategy() {
        BackoffStrategy pauses = BackoffStrategy.exponentialDelayHalfJitter(FIRST_PAUSE, LONGEST_PAUSE);
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(MOST_ATTEMPTS)
                .backoffStrategy(pauses)
                .throttlingBackoffStrategy(pauses)
                .retryOnException(ControlRetries::passes)
                // These would make a call again that was throttled, or whose answer was lost.
                .useClientDefaults(false)
                .build();
    }

    /**
     * Whether it passes: another change of the function is under way, a new role is not known everywhere, requests came too fast, or the
     * service is disturbed or cannot be reached. A call of a function that was throttled is not made again: that is to be measured.
     */
    static boolean passes(Throwable failure) {
        if (!(failure instanceof AwsServiceException refusal)) {
            return failure instanceof SdkClientException && neverSent(failure);
        }
        String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        if (refusal instanceof ResourceConflictException) {
            return message.contains("in progress") || message.contains("pending");
        }
        if (refusal instanceof InvalidParameterValueException) {
            return message.contains("cannot be assumed by lambda") || message.contains("kms key is invalid");
        }
        if (refusal instanceof TooManyRequestsException throttle) {
            return throttle.reason() == null || throttle.reason() == ThrottleReason.CALLER_RATE_LIMIT_EXCEEDED;
        }
        return refusal.isThrottlingException()
                || refusal.statusCode() == SERVER_ERROR
                || refusal.statusCode() == UNAVAILABLE;
    }

    private static boolean neverSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
