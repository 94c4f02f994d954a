package dev.assay.internal.collect;

import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Request;

/** A client that limits the time of each request, from its start to the last byte, so that no caller has to. */
final class LimitedAttempts extends DelegatingS3Client {

    private final Duration attempt;

    /** @param client its owner closes it */
    LimitedAttempts(S3Client client, Duration attempt) {
        super(client);
        this.attempt = attempt;
    }

    @Override
    @SuppressWarnings("unchecked") // A request's builder builds a request of its kind.
    protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
        AwsRequestOverrideConfiguration limited = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(attempt)
                .build();
        return operation.apply(
                (T) request.toBuilder().overrideConfiguration(limited).build());
    }
}
