package dev.assay.internal.load;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** Real SDK clients for a service on loopback. */
final class Clients {

    private Clients() {}

    static LambdaAsyncClient oneAttempt(URI endpoint) {
        return with(endpoint, AwsRetryStrategy.doNotRetry());
    }

    static LambdaAsyncClient with(URI endpoint, RetryStrategy retries) {
        return LambdaAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder().maxConcurrency(64))
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries))
                .build();
    }
}
