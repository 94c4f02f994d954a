package dev.assay.internal.targets.client;

import dev.assay.targets.Elsewhere;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What clients are for.
 *
 * @param endpoint where one server answers for all services; absent for AWS itself, which is reached by the user's network settings
 * @param region what requests are signed for
 * @param credentials what they are signed with; closed with the clients, if they can be closed
 * @param interceptors see every request of every client
 * @param controlRetries when a request that deploys, configures or stores is made again; calls of functions never are
 */
public record AwsPlace(
        @Nullable URI endpoint,
        Region region,
        AwsCredentialsProvider credentials,
        List<ExecutionInterceptor> interceptors,
        RetryStrategy controlRetries) {

    public AwsPlace {
        interceptors = List.copyOf(interceptors);
    }

    /** A server on which nothing is tried twice. */
    static AwsPlace at(URI endpoint, Region region, AwsCredentialsProvider credentials) {
        return new AwsPlace(endpoint, region, credentials, List.of(), AwsRetryStrategy.doNotRetry());
    }

    /** The same server in another region, or as another account: LocalStack takes a key of twelve digits as that of an account. */
    AwsPlace at(Elsewhere other) {
        return new AwsPlace(
                endpoint,
                other.region().isEmpty() ? region : Region.of(other.region()),
                other.account().isEmpty()
                        ? credentials
                        : StaticCredentialsProvider.create(AwsBasicCredentials.create(other.account(), "test")),
                interceptors,
                controlRetries);
    }

    /** What names it in sentences: the address, or AWS's region. */
    @Override
    public String toString() {
        return endpoint == null ? region.id() : endpoint.toString();
    }
}
