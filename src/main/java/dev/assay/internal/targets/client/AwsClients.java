package dev.assay.internal.targets.client;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes AWS SDK clients for one server. Nothing of the user's own settings gets in: neither profile files nor proxies nor the wish for
 * endpoints of another kind;
 * and no call is tried twice, because a retry hides what is to be measured. Buckets are named in the path: no name server knows a
 * host for each of them.
 */
public final class AwsClients {

    /** Longer than the longest function may run. */
    private static final Duration PATIENCE = Duration.ofMinutes(16);

    /** For requests that no function's run time is part of; a deployment package of 50 MB goes out meanwhile. */
    private static final Duration CONTROL_PATIENCE = Duration.ofMinutes(2);

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int CONTROL_CONNECTIONS = 64;

    private final URI address;
    private final Region region;
    private final AwsCredentialsProvider credentials;

    /**
     * @param address where the server answers
     * @param region what requests are signed for
     * @param credentials what they are signed with
     */
    public AwsClients(URI address, Region region, AwsCredentialsProvider credentials) {
        this.address = address;
        this.region = region;
        this.credentials = credentials;
    }

    /** A blocking client for functions; the caller closes it, as all others. */
    public LambdaClient control() {
        return here(LambdaClient.builder()).httpClientBuilder(blocking()).build();
    }

    /** A client for calls, with a pool for this many at once. */
    public LambdaAsyncClient caller(int concurrency) {
        return here(LambdaAsyncClient.builder())
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    /** A blocking client for the object store. */
    public S3Client objects() {
        return here(S3Client.builder())
                .forcePathStyle(true)
                .httpClientBuilder(blocking())
                .build();
    }

    /** A client for the object store, with a pool for this many requests at once. */
    public S3AsyncClient objectsAsync(int concurrency) {
        return here(S3AsyncClient.builder())
                .forcePathStyle(true)
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B here(B builder) {
        return builder.endpointOverride(address)
                .region(region)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(credentials)
                .overrideConfiguration(onceOnly());
    }

    private static Apache5HttpClient.Builder blocking() {
        return Apache5HttpClient.builder()
                .maxConnections(CONTROL_CONNECTIONS)
                .socketTimeout(CONTROL_PATIENCE)
                .connectionTimeout(CONNECTING)
                .proxyConfiguration(software.amazon.awssdk.http.apache5.ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    private static AwsCrtAsyncHttpClient.Builder asynchronous(int concurrency) {
        return AwsCrtAsyncHttpClient.builder()
                .maxConcurrency(concurrency)
                .connectionTimeout(CONNECTING)
                .connectionAcquisitionTimeout(PATIENCE)
                .connectionMaxIdleTime(IDLE)
                .proxyConfiguration(software.amazon.awssdk.http.crt.ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    private static ClientOverrideConfiguration onceOnly() {
        ProfileFile noProfiles = ProfileFile.aggregator().build();
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .defaultProfileFile(noProfiles)
                .build();
    }
}
