package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.cli.Cleaned;
import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.experiment.fixture.AllSourcesFixture;
import dev.assay.experiment.fixture.EventSecretsFixture;
import dev.assay.experiment.fixture.SeveralSourcesFixture;
import dev.assay.internal.run.PowerTuning;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.sources.Polling;
import dev.assay.internal.sources.Retries;
import dev.assay.internal.sources.ServedFunction;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.internal.sources.Sources;
import dev.assay.internal.targets.Targets;
import dev.assay.internal.targets.client.AwsPlace;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedSource;
import dev.assay.targets.PlannedWork;
import dev.assay.targets.Target;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.SystemProperties;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The target's own code against LocalStack's SQS, SNS, DynamoDB, Kinesis, S3 and EventBridge. */
@EnabledIf("dev.assay.testkit.Docker#isAvailable")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class AwsSourcesDockerTest {

    /** About as many as a run makes. */
    private static final int MOST_LINES = 45;

    private static final String RUN = "20261127-000000-abcd";
    private static final Set<SourceKind> KINDS = EnumSet.allOf(SourceKind.class);
    private static final Map<String, String> KEYS = Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test");

    private SystemProperties keys;
    private Target server;
    private String address;
    private AwsAccess seen;

    @BeforeAll
    void start() {
        server = Targets.open("localstack", name -> Optional.ofNullable(System.getProperty(name)))
                .target();
        address = server.control()
                .serviceClientConfiguration()
                .endpointOverride()
                .orElseThrow()
                .toString();
        keys = SystemProperties.set(KEYS);
        seen = new AwsAccess(new AwsPlace(
                URI.create(address),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                List.of(),
                ControlRetries.strategy()));
    }

    @AfterAll
    void stop() {
        if (keys != null) {
            keys.close();
        }
        if (server != null) {
            seen.close();
            server.close();
        }
    }

    @BeforeEach
    void nothingIsThere() {
        assertNothingIsLeft();
    }

    /** A stream that is being deleted is listed until it is gone, and must go. */
    private void assertNothingIsLeft() {
        try (KinesisClient streams = seen.clients().client(KinesisClient.builder())) {
            for (String name : seen.inventories().of(ResourceKind.STREAM).names()) {
                streams.waiter().waitUntilStreamNotExists(request -> request.streamName(name));
            }
        }
        assertThat(WhatIsThere.of(seen)).isEmpty();
    }

    private Map<String, String> parameters(Path lists) {
        return Map.of(
                "assay.target",
                "aws",
                AwsSettings.ENDPOINT,
                address,
                AwsSettings.STAND_IN,
                "localstack",
                AwsSettings.REGION,
                "us-east-1",
                AwsSettings.JAVA_RUNTIME,
                "java21",
                AwsSettings.OWNER,
                "ada",
                AwsSettings.JOURNAL,
                lists.toString());
    }

    @Test
    void eventsArriveWithinTheBudgetAndNothingIsLeft(@TempDir Path output, @TempDir Path lists) throws IOException {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters(lists))) {
            TestEnds ends = experiments.run(DiscoverySelectors.selectClass(SeveralSourcesFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(experiments.measured().stream().map(ExperimentFolder::observations))
                    .singleElement()
                    .satisfies(observations -> assertThat(observations).hasSizeGreaterThanOrEqualTo(4));
        }
        assertNothingIsLeft();
        Path operations = RunFolder.all(output).get(0).path().resolve(SeenOperations.FILE);
        assertThat(GuidePolicy.actions(Files.readAllLines(operations)))
                .contains("sqs:CreateQueue", "sns:Publish", "s3:PutBucketNotification", "events:PutEvents")
                .isSubsetOf(GuidePolicy.allowed());
    }

    /** They are in messages, and in the letter about the one that was given up. */
    @Test
    void noSecretOfAnEventIsInWhatARunPrintsOrLeaves(@TempDir Path home, @TempDir Path left) throws Exception {
        Path profile = Files.writeString(
                home.resolve("credentials"), "[night]\naws_access_key_id = test\naws_secret_access_key = test\n");

        SearchedRun.run(EventSecretsFixture.class, address, "localstack", profile, left);

        assertThat(Files.readString(left.resolve("console"))).contains("events processed is");
        assertThat(SearchedRun.filesWith("canary-of-", left)).isEmpty();
        assertThat(SearchedRun.filesWith("every event is processed", left))
                .as("files that are searched")
                .anyMatch(file -> file.endsWith("index.html"))
                .anyMatch(file -> file.endsWith("console"))
                .anyMatch(file -> file.startsWith("allure"));
        assertNothingIsLeft();
    }

    @Test
    void aNetworkIsMadeAndRemoved(@TempDir Path lists, @TempDir Path folder) {
        new NetworkContract(seen, parameters(lists), lists, folder).isMadeAndRemoved();
    }

    @Test
    void aFunctionOfSomebodyElseIsTunedByItsNameAndNotChanged(@TempDir Path output, @TempDir Path lists) {
        server.control()
                .createFunction(request -> request.functionName("theirs")
                        .runtime("java21")
                        .handler(ConformanceFunction.class.getName())
                        .role(server.role())
                        .memorySize(256)
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
        server.control().waiter().waitUntilFunctionActiveV2(request -> request.functionName("theirs"));
        Map<String, String> options = new HashMap<>(parameters(lists));
        options.put("assay.output", output.toString());

        PowerTuning.Answer answer =
                PowerTuning.tune(new PowerTuning.Existing("theirs", List.of(512, 1024), "{}", 5, false), options);

        assertThat(answer.table()).extracting(row -> row.get(0)).containsExactly("level", "512 MB", "1024 MB");
        assertThat(answer.present()).isEqualTo(256);
        assertThat(WhatIsThere.of(seen)).containsExactly("theirs");
        assertThat(server.control().getFunctionConfiguration(request -> request.functionName("theirs")))
                .satisfies(function -> assertThat(function.memorySize()).isEqualTo(256));
        server.control().deleteFunction(request -> request.functionName("theirs"));
    }

    @Test
    void everythingHasTheTagsOfTheRunAndIsFoundByThem(@TempDir Path lists, @TempDir Path others, @TempDir Path folder)
            throws IOException {
        Map<String, String> settings = parameters(lists);
        Target left = Targets.open("aws", name -> Optional.ofNullable(settings.get(name)))
                .target();
        try {
            left.runBegins(RUN, folder);
            left.check(work());
            Sources sources = new Sources();
            for (SourceKind kind : KINDS) {
                deploy(left, name(kind));
                create(sources, left, kind);
            }

            Ownership ownership = new Ownership(seen);
            for (Resource resource : made()) {
                assertThat(ownership.tags(resource))
                        .as(resource.toString())
                        .hasValueSatisfying(tags -> assertThat(tags)
                                .containsEntry("assay:run", RUN)
                                .containsEntry("assay:owner", "ada")
                                .hasEntrySatisfying(
                                        "assay:expires",
                                        end -> assertThat(Instant.parse(end)).isAfter(Instant.now())));
            }
            assertThat(ResourceJournal.remaining(RunLists.lines(lists, RUN))).containsAll(made());
            assertOnlyOwnThingsAreChanged(left);

            assertThat(Cleaned.by(address, others, true)).contains("may be running");
            assertThat(WhatIsThere.of(seen)).contains(name(SourceKind.QUEUE));
            String cleaned = Cleaned.by(address, others, true, "--run", RUN);
            assertThat(made()).allSatisfy(resource -> assertThat(cleaned).contains(resource.toString()));
            assertNothingIsLeft();
        } finally {
            left.close();
        }
        assertThat(GuidePolicy.actions(Files.readAllLines(folder.resolve(SeenOperations.FILE))))
                .contains("dynamodb:CreateTable", "kinesis:CreateStream", "lambda:CreateEventSourceMapping")
                .isSubsetOf(GuidePolicy.allowed());
    }

    /**
     * Runs with all kinds of sources are killed at random moments. By hand, twenty times: {@code mvn test
     * -Dtest=AwsSourcesDockerTest -Dassay.test.kills=20}.
     */
    @Test
    void nothingIsLeftOfRunsThatWereKilled(@TempDir Path folder) throws Exception {
        List<String> options = KEYS.entrySet().stream()
                .map(key -> "-D" + key.getKey() + "=" + key.getValue())
                .toList();
        new Kills(address, "localstack", options, List.of(AllSourcesFixture.class), MOST_LINES)
                .leaveNothing(Integer.getInteger("assay.test.kills", 1), folder);
    }

    /** Somebody else's queue; and one of the run whose name would not be found. */
    private void assertOnlyOwnThingsAreChanged(Target left) {
        String theirs =
                seenQueues().createQueue(request -> request.queueName("theirs")).queueUrl();
        try (SqsClient queues = left.client(SqsClient.builder())) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> queues.deleteQueue(request -> request.queueUrl(theirs)))
                    .withMessageContaining("queue theirs must be one that this run made");
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> queues.createQueue(request -> request.queueName("orders")))
                    .withMessageContaining("must have a name that begins with assay-" + RUN);
        } finally {
            seenQueues().deleteQueue(request -> request.queueUrl(theirs));
        }
    }

    private SqsClient seenQueues() {
        return seen.clients().client(SqsClient.builder());
    }

    private static String name(SourceKind kind) {
        return "assay-" + RUN + "-" + kind.label();
    }

    private static List<Resource> made() {
        return List.of(
                new Resource(ResourceKind.QUEUE, name(SourceKind.QUEUE)),
                new Resource(ResourceKind.QUEUE, name(SourceKind.STREAM) + "-dead"),
                new Resource(ResourceKind.TOPIC, name(SourceKind.TOPIC)),
                new Resource(ResourceKind.TABLE, name(SourceKind.TABLE)),
                new Resource(ResourceKind.STREAM, name(SourceKind.STREAM)),
                new Resource(ResourceKind.RULE, name(SourceKind.RULE)),
                new Resource(ResourceKind.REST_API, name(SourceKind.WEBHOOK)),
                new Resource(ResourceKind.MAPPING, name(SourceKind.QUEUE)),
                new Resource(ResourceKind.MAPPING, name(SourceKind.TABLE)),
                new Resource(ResourceKind.MAPPING, name(SourceKind.STREAM)),
                new Resource(ResourceKind.FUNCTION, name(SourceKind.OBJECT)));
    }

    private static void deploy(Target target, String name) {
        target.control()
                .createFunction(request -> request.functionName(name)
                        .runtime(target.javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(target.role())
                        .timeout(20)
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
        target.control().waiter().waitUntilFunctionActiveV2(request -> request.functionName(name));
    }

    private static void create(Sources sources, Target target, SourceKind kind) {
        String arn = target.control()
                .getFunctionConfiguration(request -> request.functionName(name(kind)))
                .functionArn();
        boolean polled = !kind.pushes();
        sources.create(
                new ServedFunction(target, name(kind), arn, 20, Map.of("assay:run", RUN, "assay:experiment", "All")),
                SourcePlan.of(
                        kind,
                        Polling.batches(10),
                        polled ? Retries.upTo(3) : Retries.DEFAULT,
                        "",
                        Duration.ofSeconds(60)));
    }

    private static PlannedWork work() {
        return new PlannedWork(
                "All",
                List.of(new PlannedFunction(128, 20, OptionalLong.of(6), 1000)),
                1,
                false,
                List.of(),
                KINDS.stream()
                        .map(kind -> new PlannedSource(
                                kind.capability(), OptionalInt.of(3), 1, true, Duration.ofMinutes(10)))
                        .toList(),
                List.of());
    }
}
