package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.InstructionSet;
import dev.assay.experiment.fixture.ArchitecturesFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.SystemProperties;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/** An experiment on several kinds of processors: each function is deployed for its own, where the target has them. */
@Timeout(60)
class ArchitecturesTest {

    private static final Map<String, String> KEYS = Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test");

    private SystemProperties keys;

    @BeforeEach
    void setKeys() {
        keys = SystemProperties.set(KEYS);
    }

    @AfterEach
    void forgetKeys() {
        keys.close();
    }

    @Test
    void aTargetOnThisMachineHasItsProcessorsAlone(@TempDir Path output) {
        InstructionSet here = InstructionSet.ofThisMachine();
        InstructionSet other = here == InstructionSet.ARM64 ? InstructionSet.X86_64 : InstructionSet.ARM64;
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(ArchitecturesFixture.class));

            assertThat(ends.tests(Status.ABORTED)).hasSize(1);
            assertThat(ends.messages())
                    .first()
                    .asString()
                    .startsWith("Target embedded runs no functions on " + other.label() + ": its functions run on")
                    .endsWith("-Dassay.levels=architecture=" + here.label());
        }
    }

    @Test
    void itsOwnLevelIsMeasuredThere(@TempDir Path output) {
        Map<String, String> narrowed = Map.of(
                "assay.levels", "architecture=" + InstructionSet.ofThisMachine().label());
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, narrowed)) {
            TestEnds ends = experiments.run(selectClass(ArchitecturesFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(1);
        }
    }

    /** Whatever the usual one is: here it is always the other. The scripted server refuses, so that only the request is seen. */
    @ParameterizedTest
    @EnumSource
    void onAwsTheFunctionIsAskedForWithTheProcessorsOfItsLevel(
            InstructionSet set, @TempDir Path output, @TempDir Path lists) throws IOException {
        try (ScriptedAws aws = ScriptedAws.friendly()) {
            aws.answering("lambda POST /2015-03-31/functions", 400, "{\"message\":\"no\"}");
            Map<String, String> parameters = Map.of(
                    "assay.target",
                    "aws",
                    AwsSettings.ENDPOINT,
                    aws.settings(Map.of()).apply(AwsSettings.ENDPOINT).orElseThrow(),
                    AwsSettings.REGION,
                    "us-east-1",
                    AwsSettings.ROLE,
                    "arn:aws:iam::123456789012:role/assay",
                    AwsSettings.ARCHITECTURE,
                    set == InstructionSet.ARM64 ? "x86_64" : "arm64",
                    AwsSettings.JOURNAL,
                    lists.toString(),
                    "assay.levels",
                    "architecture=" + set.label());
            try (LaunchedExperiments experiments = LaunchedExperiments.in(output, parameters)) {
                experiments.run(selectClass(ArchitecturesFixture.class));
            }

            assertThat(aws.bodies("lambda POST /2015-03-31/functions"))
                    .singleElement()
                    .asString()
                    .contains("\"Architectures\":[\"" + set.label() + "\"]", "30s-" + set.label() + "\"");
        }
    }
}
