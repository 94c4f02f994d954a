package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.SdkCall;
import dev.assay.experiment.fixture.MutatedTraceFixture;
import dev.assay.experiment.fixture.TracedFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Experiments whose functions are traced, from the annotation to what the claims say. */
class TracedExperimentsTest {

    @TempDir
    Path output;

    @Test
    void everyInvocationLeavesARecordThatNamesItsCause() throws IOException {
        Path folder;
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(TracedFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(4);
            // One visit warms up, one counts.
            assertThat(launched.measured().get(0).tracedInvocations())
                    .hasSize(4)
                    .allSatisfy(traced -> assertThat(traced.calls())
                            .isNotEmpty()
                            .allSatisfy(call -> assertThat(call.startedAt())
                                    .isBetween(
                                            traced.startedAt(), traced.endedAt().minus(length(call)))));
            folder = launched.measured().get(0).path();
        }
        assertThat(Files.readString(folder.resolve("otlp-traces.jsonl"))).contains("\"Producer\"");
        assertThat(Files.readString(folder.resolve("service-graph.svg"))).contains("consumer");
        assertThat(Files.readString(folder.resolveSibling("index.html")))
                .contains("4 invocations of all functions")
                .doesNotContain("but was not put");
        assertThat(folder.resolve("activations.csv")).exists();
        assertThat(folder.resolve("events.csv")).doesNotExist();
    }

    @Test
    void claimsNameWhatAMutatedFunctionDropsDoublesOrLoses() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(MutatedTraceFixture.class));

            assertThat(ends.tests(Status.FAILED)).hasSize(7);
            assertThat(ends.messages().toString())
                    .contains(
                            "records lost is 1, claimed 0; there are: ",
                            "requests with 1 invocations of consumer is 1, claimed all 4; not: ",
                            "invocations of Producer followed at least once by consumer is 2, claimed all 4; not: ",
                            "invocations of Producer followed at most once by consumer is 3, claimed all 4; not: ",
                            "invocations of client followed within 0 ms by consumer is 0, claimed all 4; not: ",
                            "differences from the declared graph is 3, claimed 0; there are: "
                                    + "not declared: Producer triggers consumer; "
                                    + "not declared: consumer reads of Producer; missing: consumer triggers Producer");
        }
    }

    private static Duration length(SdkCall call) {
        return Duration.ofNanos(Math.round(1e6 * Objects.requireNonNull(call.millis())));
    }
}
