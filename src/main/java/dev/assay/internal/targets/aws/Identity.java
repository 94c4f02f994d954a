package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Who makes the requests.
 *
 * @param account the account's number
 * @param arn the principal
 */
record Identity(String account, String arn) {

    /** On a server that stands in for AWS and has no Security Token Service. */
    static final Identity UNKNOWN = new Identity("000000000000", "");

    private static final int NOT_IMPLEMENTED = 501;

    /** @throws InvalidInputException if AWS takes the credentials for nobody's */
    static Identity of(AwsCredentialsProvider credentials, Region region, @Nullable URI endpoint) {
        try (StsClient sts = client(credentials, region, endpoint)) {
            GetCallerIdentityResponse caller = sts.getCallerIdentity();
            return new Identity(caller.account(), caller.arn());
        } catch (AwsServiceException e) {
            if (endpoint != null && e.statusCode() == NOT_IMPLEMENTED) {
                return UNKNOWN;
            }
            throw RefusedIdentity.problem(e);
        } catch (SdkException e) {
            throw unreachable(e, region, endpoint);
        }
    }

    static StsClient client(AwsCredentialsProvider credentials, Region region, @Nullable URI endpoint) {
        return StsClient.builder()
                .credentialsProvider(credentials)
                .region(region)
                .endpointOverride(endpoint)
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static InvalidInputException unreachable(SdkException e, Region region, @Nullable URI endpoint) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException && endpoint == null) {
                return new InvalidInputException(
                        Problem.AWS_REGION,
                        "region (" + region + ") must be one that AWS has and this machine reaches, but "
                                + cause.getMessage() + " is not known",
                        "Correct -D" + AwsSettings.REGION + ", or the network",
                        e);
            }
        }
        return new InvalidInputException(
                Problem.AWS_CREDENTIALS,
                "AWS must answer who the credentials belong to (sts:GetCallerIdentity): " + e.getMessage(),
                "Renew the credentials, or correct the network",
                e);
    }

    /** The part of AWS that the account is in. */
    boolean known() {
        return !arn.isEmpty();
    }
}
