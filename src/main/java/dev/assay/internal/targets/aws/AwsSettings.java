package dev.assay.internal.targets.aws;

import dev.assay.data.InstructionSet;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.service.KnownService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How AWS is used.
 *
 * @param profile the profile that credentials and region come from; empty for the SDK's own choice
 * @param region where functions run; empty for the region of the SDK's chain
 * @param assumeRole the role that is assumed first, as an ARN
 * @param executionRole the role that functions run with, as an ARN; empty for one that is made and removed
 * @param architecture of functions
 * @param bucket where zips go that are too large for a request; empty for one that is made and removed
 * @param endpoint a server that stands in for AWS, in tests
 * @param standIn what that server is, which says what it shows
 * @param javaRuntime the Lambda runtime identifier for functions written in Java
 * @param owner who runs it, in tags
 * @param lifetime after which what is left may be removed by anybody
 * @param budget the most that a run may cost
 * @param journal the folder that holds the list of what each run made
 */
record AwsSettings(
        Optional<String> profile,
        Optional<String> region,
        Optional<String> assumeRole,
        Optional<String> executionRole,
        InstructionSet architecture,
        Optional<String> bucket,
        Optional<URI> endpoint,
        KnownService standIn,
        String javaRuntime,
        String owner,
        Duration lifetime,
        BudgetSettings budget,
        Path journal) {

    static final String PROFILE = "assay.aws.profile";
    static final String REGION = "assay.aws.region";
    static final String ASSUME_ROLE = "assay.aws.assumeRole";
    static final String ROLE = "assay.aws.role";
    static final String ARCHITECTURE = "assay.aws.architecture";
    static final String BUCKET = "assay.aws.bucket";
    static final String ENDPOINT = "assay.aws.endpoint";
    static final String STAND_IN = "assay.aws.endpoint.service";
    static final String JAVA_RUNTIME = "assay.aws.javaRuntime";
    static final String OWNER = "assay.aws.owner";
    static final String LIFETIME = "assay.aws.lifetime";
    static final String JOURNAL = "assay.aws.journal";

    /** All of them but those of the budget. */
    static final Set<String> OPTIONS = Set.of(
            PROFILE,
            REGION,
            ASSUME_ROLE,
            ROLE,
            ARCHITECTURE,
            BUCKET,
            ENDPOINT,
            STAND_IN,
            JAVA_RUNTIME,
            OWNER,
            LIFETIME,
            JOURNAL);

    private static final String ANY_ROLE = "arn:aws:iam::123456789012:role/assay";
    private static final String ROLE_FORM = "arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,512}";
    private static final int LONGEST_LIFETIME_HOURS = 24 * 30;

    /** @throws InvalidInputException if one of them cannot be used */
    static AwsSettings from(Function<String, Optional<String>> parameter) {
        return new AwsSettings(
                given(parameter, PROFILE, "[^\\p{Cntrl}]{1,200}", "nightly"),
                given(parameter, REGION, "[a-z]{2}[a-z0-9-]{1,30}-[0-9]{1,2}", "eu-central-1"),
                given(parameter, ASSUME_ROLE, ROLE_FORM, ANY_ROLE),
                given(parameter, ROLE, ROLE_FORM, ANY_ROLE),
                architecture(given(parameter, ARCHITECTURE, "x86_64|arm64", "arm64")),
                given(parameter, BUCKET, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "my-bucket"),
                parameter.apply(ENDPOINT).map(String::strip).map(AwsEndpoint::of),
                given(parameter, STAND_IN, "localstack|moto|embedded", "localstack")
                        .map(name -> KnownService.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(KnownService.UNKNOWN),
                given(parameter, JAVA_RUNTIME, "java[a-z0-9.]{1,20}", "java21").orElseGet(JavaRuntime::ofThisJvm),
                given(parameter, OWNER, "[\\p{L}\\p{N} +=._:/@-]{1,100}", "nightly")
                        .orElseGet(() -> TagText.of(System.getProperty("user.name", "unknown"))),
                lifetime(given(parameter, LIFETIME, "[0-9]{1,3}", "24").orElse("24")),
                BudgetSettings.from(parameter),
                given(parameter, JOURNAL, "[^\\p{Cntrl}]+", "/var/lib/assay")
                        .map(Path::of)
                        .orElseGet(AwsSettings::usualJournal));
    }

    /** In the user's folder, because a build cleans its own. */
    static Path usualJournal() {
        return Path.of(System.getProperty("user.home", "."), ".assay", "aws");
    }

    private static InstructionSet architecture(Optional<String> name) {
        return name.map(InstructionSet::labelled).orElse(InstructionSet.X86_64);
    }

    private static Duration lifetime(String hours) {
        int number = Integer.parseInt(hours);
        if (number < 1 || number > LONGEST_LIFETIME_HOURS) {
            throw problem(LIFETIME + " (" + hours + ") must be 1 to " + LONGEST_LIFETIME_HOURS + " hours");
        }
        return Duration.ofHours(number);
    }

    private static Optional<String> given(
            Function<String, Optional<String>> parameter, String name, String form, String example) {
        Optional<String> value = parameter.apply(name).map(String::strip);
        value.filter(text -> !text.matches(form)).ifPresent(text -> {
            throw problem(name + " (" + text + ") must be like " + example);
        });
        return value;
    }

    private static InvalidInputException problem(String message) {
        return new InvalidInputException(Problem.AWS, message, "Correct it, or leave it out");
    }
}
