package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.run.PowerTuning;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.targets.Targets;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.targets.Target;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.Tag;

/** The target's own code against the embedded target, which has Lambda and S3 and neither IAM nor CloudWatch Logs nor STS. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class AwsTargetTest {

    private static final String THEIRS = "somebody-elses";

    private EmbeddedOnPort service;

    @BeforeAll
    void start() {
        service = new EmbeddedOnPort();
        service.target().objects().createBucket(request -> request.bucket(THEIRS));
        create(service.target(), THEIRS);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static void create(Target target, String name) {
        target.control()
                .createFunction(request -> request.functionName(name)
                        .runtime(target.javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(target.role())
                        .tags(Map.of("assay:experiment", "Sweep (first)"))
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
    }

    private Map<String, String> parameters(Path journal) {
        return Map.of(
                "assay.target",
                "aws",
                "assay.aws.endpoint",
                service.address(),
                "assay.aws.region",
                "us-east-1",
                "assay.aws.javaRuntime",
                "java17",
                "assay.aws.journal",
                journal.toString());
    }

    private Target open(Path journal, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(parameters(journal));
        all.putAll(more);
        return Targets.open("aws", name -> Optional.ofNullable(all.get(name))).target();
    }

    @Test
    void experimentsRunThereAndLeaveNothingOfTheirOwnAndAllOfOthers(@TempDir Path output, @TempDir Path journal)
            throws IOException {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters(journal))) {
            TestEnds ends = experiments.run(
                    DiscoverySelectors.selectClass(TwoLevelsFixture.class),
                    DiscoverySelectors.selectClass(CollectedFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(experiments.measured().stream().map(ExperimentFolder::observations))
                    .hasSize(2)
                    .allSatisfy(observations -> assertThat(observations).isNotEmpty());
        }
        assertOnlyTheirsIsLeft();
        try (Stream<Path> lists = Files.list(journal)) {
            assertThat(lists).isEmpty();
        }
    }

    @Test
    void everythingHasTheTagsOfTheRunAndGoesWithTheTarget(@TempDir Path journal, @TempDir Path folder) {
        try (Target target = open(journal, Map.of("assay.aws.owner", "ada"))) {
            target.runBegins("20261127-000000-abcd", folder);
            create(target, "assay-20261127-000000-abcd-f");
            target.objects().createBucket(request -> request.bucket("assay-20261127-000000-abcd-b"));
            target.objects()
                    .putObject(
                            request -> request.bucket("assay-20261127-000000-abcd-b")
                                    .key("k"),
                            software.amazon.awssdk.core.sync.RequestBody.fromString("text"));

            assertThat(service.target()
                            .control()
                            .getFunction(request -> request.functionName("assay-20261127-000000-abcd-f"))
                            .tags())
                    .containsEntry("assay:run", "20261127-000000-abcd")
                    .containsEntry("assay:owner", "ada")
                    .containsEntry("assay:experiment", "Sweep _first_")
                    .containsKey("assay:expires");
            assertThat(service.target()
                            .objects()
                            .getBucketTagging(request -> request.bucket("assay-20261127-000000-abcd-b"))
                            .tagSet())
                    .extracting(Tag::key)
                    .containsExactlyInAnyOrder("assay:run", "assay:owner", "assay:expires");
        }
        assertOnlyTheirsIsLeft();
    }

    @Test
    void whatTheRunDidNotMakeIsNotChanged(@TempDir Path journal, @TempDir Path folder) {
        try (Target target = open(journal, Map.of())) {
            target.runBegins("20261127-000000-abce", folder);

            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> target.control().deleteFunction(request -> request.functionName(THEIRS)))
                    .withMessageContaining("function somebody-elses must be one that this run made");
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> target.control()
                            .putFunctionConcurrency(request -> request.functionName(
                                            "arn:aws:lambda:us-east-1:000000000000:function:" + THEIRS + ":1")
                                    .reservedConcurrentExecutions(1)));
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> target.objects().deleteBucket(request -> request.bucket(THEIRS)));
        }
        assertOnlyTheirsIsLeft();
    }

    @Test
    void aFunctionThatWasThereIsNotRemovedAlthoughTheRunTriedToMakeIt(@TempDir Path journal, @TempDir Path folder) {
        try (Target target = open(journal, Map.of())) {
            target.runBegins("20261127-000000-abcf", folder);
            assertThatExceptionOfType(software.amazon.awssdk.services.lambda.model.ResourceConflictException.class)
                    .isThrownBy(() -> create(target, THEIRS));
        }
        assertOnlyTheirsIsLeft();
    }

    @Test
    void callsEndBeforeTheBudgetDoes(@TempDir Path journal, @TempDir Path output) {
        Map<String, String> parameters = new HashMap<>(parameters(journal));
        parameters.put("assay.budget", "0.000675");
        parameters.put("assay.budget.beyond", "stop");
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters)) {
            TestEnds ends = experiments.run(DiscoverySelectors.selectClass(TwoLevelsFixture.class));

            assertThat(ends.messages())
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message).contains("of the budget"));
        }
        assertOnlyTheirsIsLeft();
    }

    @Test
    void aFunctionOfSomebodyElseIsTunedByItsNameWithinTheBudgetAndNotChanged(
            @TempDir Path output, @TempDir Path journal) {
        Map<String, String> options = new HashMap<>(parameters(journal));
        options.put("assay.output", output.toString());
        PowerTuning.Existing theirs = new PowerTuning.Existing(THEIRS, List.of(256, 512), "{}", 5, true);

        PowerTuning.Answer answer = PowerTuning.tune(theirs, options);

        assertThat(answer.table()).extracting(row -> row.get(0)).containsExactly("level", "128 MB", "256 MB", "512 MB");
        assertThat(answer.present()).isEqualTo(128);
        options.put("assay.budget", "0.000001");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PowerTuning.tune(theirs, options))
                .withMessageContaining("assay.budget (0.000001");
        assertOnlyTheirsIsLeft();
    }

    @Test
    void aFunctionThatIsNotThereIsNotTuned(@TempDir Path output, @TempDir Path journal) {
        Map<String, String> options = new HashMap<>(parameters(journal));
        options.put("assay.output", output.toString());

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PowerTuning.tune(
                        new PowerTuning.Existing("nobodys", List.of(256, 512), "{}", 5, true), options))
                .withMessageContaining("function (nobodys) must exist on target aws, but does not")
                .withMessageContaining("docs/errors/existing-function.md");
    }

    private void assertOnlyTheirsIsLeft() {
        assertThat(service.target().control().listFunctions().functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly(THEIRS);
        assertThat(service.target().objects().listBuckets().buckets())
                .extracting(Bucket::name)
                .containsExactly(THEIRS);
    }
}
