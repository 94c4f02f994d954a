package dev.assay.internal.targets.client;

import dev.assay.targets.Elsewhere;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * AWS SDK clients for one server: it owns the two blocking ones, and makes the others for whoever asks.
 *
 * <p>The user's own settings have no effect: neither profile files nor a preference for other kinds of endpoints, and proxies only on the way to AWS
 * itself. No call is tried twice, because a retry hides what is to be measured. Off AWS, buckets are named in the path, because no name server knows a
 * host for each of them.
 */
public final class AwsClients implements AutoCloseable {

    /** How long a call may wait for its connection: longer than the longest function may run. */
    private static final Duration PATIENCE = Duration.ofMinutes(16);

    /** How long a service may be silent while it deploys or lists: no such request waits for a function. */
    private static final Duration CONTROL_SILENCE = Duration.ofMinutes(2);

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int CONTROL_CONNECTIONS = 64;

    private final AwsPlace place;
    private final LambdaClient control;
    private final S3Client objects;

    /**
     * @param address where the server answers
     * @param region what requests are signed for
     * @param credentials what they are signed with; closed with the clients, if they can be closed
     */
    public AwsClients(URI address, Region region, AwsCredentialsProvider credentials) {
        this(AwsPlace.at(address, region, credentials));
    }

    public AwsClients(AwsPlace place) {
        this(place, CONTROL_SILENCE);
    }

    /** @param silence how long a blocking client waits for the next part of an answer */
    AwsClients(AwsPlace place, Duration silence) {
        this.place = place;
        this.control = here(LambdaClient.builder(), place.controlRetries())
                .httpClientBuilder(blocking(silence))
                .build();
        this.objects = here(S3Client.builder(), place.controlRetries())
                .forcePathStyle(place.endpoint() != null)
                .httpClientBuilder(blocking(silence))
                .build();
    }

    /** What they are for. */
    AwsPlace place() {
        return place;
    }

    /** The blocking client for functions. */
    public LambdaClient control() {
        return control;
    }

    /** A client for calls, with a pool for this many at once; the caller closes it. */
    public LambdaAsyncClient caller(int concurrency) {
        return here(LambdaAsyncClient.builder(), AwsRetryStrategy.doNotRetry())
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    /** The blocking client for the object store. */
    public S3Client objects() {
        return objects;
    }

    /** A client for the object store, with a pool for this many requests at once; the caller closes it. */
    public S3AsyncClient objectsAsync(int concurrency) {
        return here(S3AsyncClient.builder(), AwsRetryStrategy.doNotRetry())
                .forcePathStyle(place.endpoint() != null)
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    /** A blocking client of another service at the same address; the caller closes it. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return client(builder, place);
    }

    /** The same in another region or account. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder, Elsewhere other) {
        return client(builder, place.at(other));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder, AwsPlace where) {
        return there(builder, where.controlRetries(), where)
                .httpClientBuilder(blocking(CONTROL_SILENCE))
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B here(B builder, RetryStrategy retries) {
        return there(builder, retries, place);
    }

    private static <B extends AwsClientBuilder<B, ?>> B there(B builder, RetryStrategy retries, AwsPlace place) {
        return builder.applyMutation(made -> {
                    if (place.endpoint() != null) {
                        made.endpointOverride(place.endpoint());
                    }
                })
                .region(place.region())
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(place.credentials())
                .overrideConfiguration(configuration(retries, place));
    }

    private Apache5HttpClient.Builder blocking(Duration silence) {
        Apache5HttpClient.Builder http = Apache5HttpClient.builder()
                .maxConnections(CONTROL_CONNECTIONS)
                .socketTimeout(silence)
                .connectionTimeout(CONNECTING);
        return place.endpoint() == null
                ? http
                : http.proxyConfiguration(software.amazon.awssdk.http.apache5.ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    private AwsCrtAsyncHttpClient.Builder asynchronous(int concurrency) {
        AwsCrtAsyncHttpClient.Builder http = AwsCrtAsyncHttpClient.builder()
                .maxConcurrency(concurrency)
                .connectionTimeout(CONNECTING)
                .connectionAcquisitionTimeout(PATIENCE)
                .connectionMaxIdleTime(IDLE);
        return place.endpoint() == null
                ? http
                : http.proxyConfiguration(software.amazon.awssdk.http.crt.ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    private static ClientOverrideConfiguration configuration(RetryStrategy retries, AwsPlace place) {
        ProfileFile noProfiles = ProfileFile.aggregator().build();
        return ClientOverrideConfiguration.builder()
                .retryStrategy(retries)
                .defaultProfileFile(noProfiles)
                .executionInterceptors(place.interceptors())
                .build();
    }

    @Override
    public void close() {
        control.close();
        objects.close();
        if (place.credentials() instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
