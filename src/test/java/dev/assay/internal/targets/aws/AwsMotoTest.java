package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.cli.Cleaned;
import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.targets.Targets;
import dev.assay.internal.targets.client.AwsPlace;
import dev.assay.targets.Target;
import dev.assay.testkit.SystemProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** The target's own code against moto's control plane, which has IAM, STS and CloudWatch Logs beside Lambda and S3, and many accounts. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class AwsMotoTest {

    private static final String RUN = "20261127-000000-abcd";
    private static final String FUNCTION = "assay-" + RUN + "-f";
    /** Without CBOR, because moto's Kinesis answers it with 500. */
    private static final Map<String, String> KEYS = Map.of(
            "aws.accessKeyId",
            "AKIAIOSFODNN7EXAMPLE",
            "aws.secretAccessKey",
            "not-a-secret",
            "aws.cborEnabled",
            "false");

    private SystemProperties keys;
    private MotoServer moto;
    private AwsAccess seen;

    @BeforeAll
    void start() {
        moto = MotoServer.start();
        keys = SystemProperties.set(KEYS);
        seen = new AwsAccess(new AwsPlace(
                URI.create(moto.address()),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(KEYS.get("aws.accessKeyId"), KEYS.get("aws.secretAccessKey"))),
                List.of(),
                ControlRetries.strategy()));
    }

    @BeforeEach
    void nothingIsThere() {
        assertThat(left()).isEmpty();
    }

    @AfterEach
    void forget() {
        moto.reset();
    }

    @AfterAll
    void stop() {
        if (keys != null) {
            keys.close();
        }
        if (moto != null) {
            seen.close();
            moto.close();
        }
    }

    private Target open(Path lists, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                AwsSettings.ENDPOINT,
                moto.address(),
                AwsSettings.REGION,
                "us-east-1",
                AwsSettings.JAVA_RUNTIME,
                "java21",
                AwsSettings.JOURNAL,
                lists.toString()));
        all.putAll(more);
        return Targets.open("aws", name -> Optional.ofNullable(all.get(name))).target();
    }

    private static void deploy(Target target, byte[] zip) {
        target.control()
                .createFunction(request -> request.functionName(FUNCTION)
                        .runtime(target.javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(target.role())
                        .code(code -> code.zipFile(SdkBytes.fromByteArray(zip))));
    }

    private static byte[] zip() {
        return FunctionZip.of(ConformanceFunction.class).asByteArray();
    }

    private List<String> left() {
        return WhatIsThere.of(seen);
    }

    @Test
    void whoItIsIsAsked(@TempDir Path lists) {
        try (Target target = open(lists, Map.of())) {
            assertThat(target.facts()).containsEntry("account", "123456789012");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void functionLogGroupAndRoleHaveTheTagsOfTheRunAndGoWithTheTarget(@TempDir Path lists, @TempDir Path folder) {
        try (Target target = open(lists, Map.of(AwsSettings.OWNER, "ada"))) {
            target.runBegins(RUN, folder);
            deploy(target, zip());
            target.objects().createBucket(request -> request.bucket("assay-" + RUN + "-b"));
            target.objects()
                    .putObject(
                            request -> request.bucket("assay-" + RUN + "-b").key("k"), RequestBody.fromString("text"));

            Ownership ownership = new Ownership(seen);
            for (Resource resource : List.of(
                    new Resource(ResourceKind.FUNCTION, FUNCTION),
                    new Resource(ResourceKind.LOG_GROUP, Logs.of(FUNCTION)),
                    new Resource(ResourceKind.ROLE, "assay-" + RUN),
                    new Resource(ResourceKind.BUCKET, "assay-" + RUN + "-b"))) {
                assertThat(ownership.tags(resource).orElseThrow())
                        .as(resource.toString())
                        .containsEntry("assay:run", RUN)
                        .containsEntry("assay:owner", "ada")
                        .hasEntrySatisfying(
                                "assay:expires",
                                end -> assertThat(Instant.parse(end)).isAfter(Instant.now()));
            }
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aZipThatIsTooLargeForARequestGoesThroughABucketOfTheRun(@TempDir Path lists, @TempDir Path folder) {
        byte[] zip = LargeZip.of(zip(), CodeBucket.LARGEST_IN_REQUEST + 1);
        try (Target target = open(lists, Map.of())) {
            target.runBegins(RUN, folder);
            deploy(target, zip);

            assertThat(seen.functions()
                            .getFunction(request -> request.functionName(FUNCTION))
                            .configuration()
                            .codeSize())
                    .isEqualTo(zip.length);
            assertThat(new Ownership(seen).tags(new Resource(ResourceKind.BUCKET, "assay-" + RUN + "-code")))
                    .hasValueSatisfying(tags -> assertThat(tags).containsEntry("assay:run", RUN));
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aZipInTheBucketOfTheUserIsRemovedAndTheBucketStays(@TempDir Path lists) {
        seen.objects().createBucket(request -> request.bucket("users-own"));
        seen.objects().putObject(request -> request.bucket("users-own").key("theirs"), RequestBody.fromString("text"));
        RunOfTarget run = new RunOfTarget();
        try (ResourceJournal list =
                ResourceJournal.open(lists, RunHeader.ofThisJvm(RUN, "us-east-1", moto.address(), Instant.now()))) {
            run.begins(new RunTags(RUN, "ada", Instant.now()), list);
            FunctionCode.Builder place = FunctionCode.builder();
            new CodeBucket(run, Optional.of("users-own"), seen::objects).put(SdkBytes.fromUtf8String("zip"), place);
            String key = place.build().s3Key();
            assertThat(place.build().s3Bucket()).isEqualTo("users-own");
            assertThat(objects("users-own")).containsExactlyInAnyOrder("theirs", key);

            assertThat(new Removal(seen).remove(RUN, list.remaining(), list::removed))
                    .isEmpty();
            assertThat(list.remaining()).isEmpty();
        }
        assertThat(left()).containsExactly("users-own");
        assertThat(objects("users-own")).containsExactly("theirs");
    }

    private List<String> objects(String bucket) {
        return seen.objects().listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    @Test
    void whatARunLeftIsFoundByItsTagsAlone(@TempDir Path lists, @TempDir Path others, @TempDir Path folder) {
        seen.objects().createBucket(request -> request.bucket("assay-of-somebody-without-tags"));
        Target left = open(lists, Map.of(AwsSettings.LIFETIME, "1"));
        try {
            left.runBegins(RUN, folder);
            deploy(left, zip());
            left.objects().createBucket(request -> request.bucket("assay-" + RUN + "-b"));
            assertThat(Cleaned.by(moto.address(), others, false))
                    .contains(FUNCTION, "log group", "role assay-" + RUN, "bucket assay-" + RUN + "-b")
                    .doesNotContain("assay-of-somebody");

            assertThat(Cleaned.by(moto.address(), others, true)).contains("may be running");
            assertThat(left()).hasSize(5);

            assertThat(Cleaned.by(moto.address(), others, true, "--run", RUN)).contains(FUNCTION);
            assertThat(left()).containsExactly("assay-of-somebody-without-tags");
        } finally {
            left.close();
        }
    }

    @Test
    void theTemplateOfTheGuideMakesTheRolesAndTakesThemAlong() throws Exception {
        new GuideTemplate(moto.address()).isDeployedAndRemoved();
    }

    @Test
    void aBucketWithVersionsIsRemovedToo(@TempDir Path lists, @TempDir Path folder) {
        String bucket = "assay-" + RUN + "-versions";
        try (Target target = open(lists, Map.of())) {
            target.runBegins(RUN, folder);
            target.objects().createBucket(request -> request.bucket(bucket));
            target.objects()
                    .putBucketVersioning(request -> request.bucket(bucket)
                            .versioningConfiguration(versions -> versions.status(BucketVersioningStatus.ENABLED)));
            for (String text : List.of("first", "second")) {
                target.objects().putObject(request -> request.bucket(bucket).key("k"), RequestBody.fromString(text));
            }
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void anotherAccountIsWorkedInByARoleOfIt(@TempDir Path lists, @TempDir Path folder) {
        try (Target target = open(lists, Map.of(AwsSettings.ASSUME_ROLE, "arn:aws:iam::222233334444:role/measure"))) {
            assertThat(target.facts()).containsEntry("account", "222233334444");
            target.runBegins(RUN, folder);
            deploy(target, zip());

            assertThat(target.control()
                            .getFunction(request -> request.functionName(FUNCTION))
                            .configuration()
                            .functionArn())
                    .contains(":222233334444:");
            assertThat(left()).as("in the account of the user").isEmpty();
        }
    }

    @Test
    void aBucketThatIsNotThereIsNamedBeforeAnythingIsMade(@TempDir Path lists) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> open(lists, Map.of(AwsSettings.BUCKET, "no-such-bucket")))
                .withMessageContaining("assay.aws.bucket (no-such-bucket) must exist");
    }

    private NetworkContract networks(Path lists, Path folder) {
        Map<String, String> settings = Map.of(
                AwsSettings.ENDPOINT,
                moto.address(),
                AwsSettings.REGION,
                "us-east-1",
                AwsSettings.JAVA_RUNTIME,
                "java21",
                AwsSettings.JOURNAL,
                lists.toString());
        return new NetworkContract(seen, settings, lists, folder);
    }

    @Test
    void aNetworkIsMadeAndRemoved(@TempDir Path lists, @TempDir Path folder) {
        networks(lists, folder).isMadeAndRemoved();
    }

    @Test
    void aGatewayOfAKilledRunGoesWhenItsTimeIsOver(@TempDir Path lists, @TempDir Path folder) {
        networks(lists, folder).theNextRunRemovesWhatIsOverdueAndTheCommandTheRest(moto.address());
    }

    @Test
    void aGatewayThatDoesNotFitTheBudgetIsNotMade(@TempDir Path lists, @TempDir Path folder) {
        networks(lists, folder).anHourThatDoesNotFitTheBudgetIsNotBegun();
    }
}
