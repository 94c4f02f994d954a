package dev.assay.internal.load;

import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** The rule that a call is one attempt: retries within the client would hide throttling and add to latencies. */
final class Attempts {

    private Attempts() {}

    /** Refuses a client that is known to make more than one attempt. */
    static void requireOne(LambdaAsyncClient client) {
        client.serviceClientConfiguration()
                .overrideConfiguration()
                .retryStrategy()
                .map(RetryStrategy::maxAttempts)
                .filter(attempts -> attempts > 1)
                .ifPresent(Attempts::refuse);
    }

    private static void refuse(int attempts) {
        throw new IllegalArgumentException("client (maxAttempts " + attempts
                + ") must make one attempt per call. Build it with AwsRetryStrategy.doNotRetry()");
    }
}
