package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Finds credentials and region as all of AWS's own tools do. */
final class AwsCredentialsChain {

    private static final int LONGEST_SESSION_NAME = 64;

    private AwsCredentialsChain() {}

    /** @throws InvalidInputException if there is none */
    static Region region(AwsSettings settings) {
        if (settings.region().isPresent()) {
            return Region.of(settings.region().get());
        }
        try {
            DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
            settings.profile().ifPresent(chain::profileName);
            return chain.build().getRegion();
        } catch (SdkException e) {
            throw new InvalidInputException(
                    Problem.AWS_REGION,
                    "region must be set, but neither " + AwsSettings.REGION + " nor AWS_REGION nor a profile names one",
                    "Add -D" + AwsSettings.REGION + "=us-east-1, or the region that you use",
                    e);
        }
    }

    /**
     * The provider, which finds credentials; whoever asked closes it.
     *
     * @throws InvalidInputException if it finds none
     */
    static AwsCredentialsProvider provider(AwsSettings settings, Region region) {
        AwsCredentialsProvider found = settings.profile()
                .<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        requireCredentials(found, settings.profile());
        return settings.assumeRole()
                .<AwsCredentialsProvider>map(role -> assumed(found, role, settings, region))
                .orElse(found);
    }

    private static void requireCredentials(AwsCredentialsProvider provider, Optional<String> profile) {
        try {
            provider.resolveCredentials();
        } catch (SdkException e) {
            throw new InvalidInputException(
                    Problem.AWS_CREDENTIALS,
                    "credentials must be where the AWS SDK looks for them, but it found none"
                            + profile.map(name -> " for profile " + name).orElse("") + ": " + firstLine(e),
                    "Run aws sso login or aws configure, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
                    e);
        }
    }

    private static AwsCredentialsProvider assumed(
            AwsCredentialsProvider found, String role, AwsSettings settings, Region region) {
        StsClient sts = Identity.client(found, region, settings.endpoint().orElse(null));
        String session = "assay-" + settings.owner().replaceAll("[^\\w+=,.@-]", "_");
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(role)
                        .roleSessionName(session.substring(0, Math.min(session.length(), LONGEST_SESSION_NAME))))
                .build();
    }

    private static String firstLine(SdkException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
