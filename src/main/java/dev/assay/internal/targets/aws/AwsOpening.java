package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.Budget;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.client.AwsPlace;
import dev.assay.targets.TargetContext;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Finds out who the user is, what they may do and what the account allows, before anything is made. */
final class AwsOpening {

    /** Variables that would lead the SDK elsewhere without a word. */
    private static final List<String> REDIRECTING =
            List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_LAMBDA", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_STS");

    private AwsOpening() {}

    /** @throws InvalidInputException if a setting cannot be used, or AWS does not let the user in */
    static AwsTarget open(AwsSettings settings, TargetContext context) {
        refuseRedirection(context);
        Region region = AwsCredentialsChain.region(settings);
        AwsCredentialsProvider credentials = AwsCredentialsChain.provider(settings, region);
        Identity identity = Identity.of(credentials, region, settings.endpoint().orElse(null));
        RunOfTarget run = new RunOfTarget();
        Spending spending = new Spending(
                new Budget(settings.budget().usd()),
                CallPrice.in(region.id(), settings.architecture()),
                System::nanoTime);
        AwsParts parts = new AwsParts(settings, region, identity, run, spending, context.progress());
        AwsAccess aws = new AwsAccess(new AwsPlace(
                settings.endpoint().orElse(null),
                region,
                credentials,
                parts.interceptors(),
                ControlRetries.strategy()));
        try {
            return checked(settings, parts, aws);
        } catch (RuntimeException e) {
            aws.close();
            throw e;
        }
    }

    private static AwsTarget checked(AwsSettings settings, AwsParts parts, AwsAccess aws) {
        parts.use(aws);
        Quotas quotas = Quotas.of(aws.functions(), settings.endpoint().isPresent());
        Permissions permissions = new Permissions(aws.iam(), parts.identity(), parts.region());
        Optional<String> unchecked = permissions.check(settings.executionRole());
        unchecked.ifPresent(why -> parts.progress().accept("permissions were not checked: " + why));
        settings.bucket()
                .ifPresent(bucket -> BucketCheck.check(aws.objects(), bucket, parts.identity(), parts.region()));
        return new AwsTarget(parts, aws, quotas, permissions);
    }

    private static void refuseRedirection(TargetContext context) {
        for (String variable : REDIRECTING) {
            context.variables()
                    .apply(variable)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> {
                        throw new InvalidInputException(
                                Problem.AWS,
                                "variable " + variable + " must not be set: the target aws goes to AWS itself",
                                "Unset it; for another server use the target endpoint");
                    });
        }
    }
}
