package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.targets.Targets;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import dev.assay.targets.Target;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.Map;
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

/** Against the embedded target of somebody else, who has functions and buckets there. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class EndpointTargetTest {

    private static final String THEIRS = "somebody-elses";

    private EmbeddedOnPort service;

    @BeforeAll
    void start() {
        service = new EmbeddedOnPort();
        service.target().objects().createBucket(request -> request.bucket(THEIRS));
        service.target()
                .control()
                .createFunction(request -> request.functionName(THEIRS)
                        .runtime(service.target().javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(service.target().role())
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void anExperimentRunsThereAndLeavesNothingOfItsOwnAndAllOfOthers(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output, service.parameters())) {
            TestEnds ends = experiments.run(
                    DiscoverySelectors.selectClass(TwoLevelsFixture.class),
                    DiscoverySelectors.selectClass(CollectedFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(experiments.measured().stream().map(ExperimentFolder::observations))
                    .hasSize(2)
                    .allSatisfy(observations -> assertThat(observations).isNotEmpty());
        }
        assertThat(service.target().control().listFunctions().functions())
                .extracting(FunctionConfiguration::functionName)
                .containsExactly(THEIRS);
        assertThat(service.target().objects().listBuckets().buckets())
                .extracting(Bucket::name)
                .containsExactly(THEIRS);
    }

    @Test
    void tellsWhatItIsAndNoSecret() {
        try (Target target = Targets.open("endpoint", service.settings(Map.of("assay.endpoint.capabilities", "FREEZE")))
                .target()) {
            assertThat(target.name()).isEqualTo("endpoint");
            assertThat(target.facts())
                    .containsEntry("endpoint", service.address() + ", region us-east-1")
                    .containsEntry("service", "Assay's embedded target, by its field Server")
                    .containsEntry("credentials", "default")
                    .containsEntry("declared", "FREEZE");
            assertThat(target.facts() + target.toString()).doesNotContain(service.secret());
            assertThat(target.role()).startsWith("arn:aws:iam::");
            assertThat(target.javaRuntime()).isEqualTo("java17");
        }
    }

    @Test
    void hasWhatIsDeclaredAskedOrKnown() {
        try (EndpointTarget target = service.open(Map.of("assay.endpoint.capabilities", "FREEZE"))) {
            assertThat(target.capabilities().records()).hasSize(Capability.values().length);
            assertThat(target.capabilities().records())
                    .contains(
                            new CapabilityRecord(
                                    "FREEZE", true, "declared by -Dassay.endpoint.capabilities, and not checked"),
                            new CapabilityRecord(
                                    "OBJECT_STORE",
                                    true,
                                    "Amazon S3's API at the same address: it listed its buckets"));
            assertThat(target.missing(Capability.RECURSION_GUARD)).isEmpty();
            assertThat(target.missing(Capability.MEMORY_LIMIT)).isPresent();
        }
        try (EndpointTarget target = service.open(Map.of("assay.endpoint.service", "unknown"))) {
            assertThat(target.missing(Capability.RECURSION_GUARD)).isPresent();
            assertThat(target.missing(Capability.OBJECT_STORE)).isEmpty();
        }
    }

    @Test
    void credentialsAndRegionOfAnotherServiceAreRefusedBeforeAnythingIsDeployed() {
        assertRefused(Map.of("assay.endpoint.credentials", "test"), "assay.endpoint.credentials (test) must be those");
        assertRefused(Map.of("assay.endpoint.region", "eu-west-1"), "assay.endpoint.region (eu-west-1) must be one");
    }

    private void assertRefused(Map<String, String> settings, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> service.open(settings))
                .withMessageStartingWith(message)
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.ENDPOINT_REFUSED))
                .satisfies(error -> assertThat(error.toString()).doesNotContain(service.secret()));
    }

    @Test
    void itsEndIsSeenAndItsOwnCloseIsNone() {
        EndpointTarget target;
        String address;
        try (EmbeddedOnPort other = new EmbeddedOnPort()) {
            address = other.address();
            target = other.open(Map.of());
            assertThat(target.ended()).isEmpty();
        }
        assertThat(target.ended()).contains("nothing listens at " + address + " any more");
        target.close();
        target.close();
        assertThat(target.ended()).isEmpty();
    }
}
