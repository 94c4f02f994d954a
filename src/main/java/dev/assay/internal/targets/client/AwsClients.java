package dev.assay.internal.targets.client;

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
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * AWS SDK clients for one server: it owns the two blocking ones, and makes the others for whoever asks.
 *
 * <p>The user's own settings have no effect: neither profile files nor proxies nor a preference for other kinds of endpoints. No call is tried twice,
 * because a retry hides what is to be measured. Buckets are named in the path, because no name server knows a host for each of them.
 */
public final class AwsClients implements AutoCloseable {

    /** How long a call may wait for its connection: longer than the longest function may run. */
    private static final Duration PATIENCE = Duration.ofMinutes(16);

    /** How long a service may be silent while it deploys or lists: no such request waits for a function. */
    private static final Duration CONTROL_SILENCE = Duration.ofMinutes(2);

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int CONTROL_CONNECTIONS = 64;

    private final URI address;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final LambdaClient control;
    private final S3Client objects;

    /**
     * @param address where the server answers
     * @param region what requests are signed for
     * @param credentials what they are signed with; closed with the clients, if they can be closed
     */
    public AwsClients(URI address, Region region, AwsCredentialsProvider credentials) {
        this(address, region, credentials, CONTROL_SILENCE);
    }

    /** @param silence how long a blocking client waits for the next part of an answer */
    AwsClients(URI address, Region region, AwsCredentialsProvider credentials, Duration silence) {
        this.address = address;
        this.region = region;
        this.credentials = credentials;
        this.control = here(LambdaClient.builder())
                .httpClientBuilder(blocking(silence))
                .build();
        this.objects = here(S3Client.builder())
                .forcePathStyle(true)
                .httpClientBuilder(blocking(silence))
                .build();
    }

    /** Where the server answers. */
    URI address() {
        return address;
    }

    /** The blocking client for functions. */
    public LambdaClient control() {
        return control;
    }

    /** A client for calls, with a pool for this many at once; the caller closes it. */
    public LambdaAsyncClient caller(int concurrency) {
        return here(LambdaAsyncClient.builder())
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    /** The blocking client for the object store. */
    public S3Client objects() {
        return objects;
    }

    /** A client for the object store, with a pool for this many requests at once; the caller closes it. */
    public S3AsyncClient objectsAsync(int concurrency) {
        return here(S3AsyncClient.builder())
                .forcePathStyle(true)
                .httpClientBuilder(asynchronous(concurrency))
                .build();
    }

    /** A blocking client of another service at the same address; the caller closes it. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return here(builder).httpClientBuilder(blocking(CONTROL_SILENCE)).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B here(B builder) {
        return builder.endpointOverride(address)
                .region(region)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(credentials)
                .overrideConfiguration(onceOnly());
    }

    private static Apache5HttpClient.Builder blocking(Duration silence) {
        return Apache5HttpClient.builder()
                .maxConnections(CONTROL_CONNECTIONS)
                .socketTimeout(silence)
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

    @Override
    public void close() {
        control.close();
        objects.close();
        if (credentials instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
