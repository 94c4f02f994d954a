package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.TracedInvocation;
import dev.assay.experiment.fixture.TracedLanguagesFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Traced functions in Node and Python, with their own AWS SDKs, from the annotation to the graph. */
class TracedLanguagesTest {

    @TempDir
    Path output;

    @Test
    void anObjectAndACallLeadFromNodeToPython() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(TracedLanguagesFixture.class));

            // Aborted without Node and npm, or without Python and boto3.
            assumeThat(ends.tests(Status.ABORTED)).isEmpty();
            assertThat(ends.messages()).isEmpty();
            List<TracedInvocation> traced = launched.measured().get(0).tracedInvocations();
            assertThat(traced).extracting(TracedInvocation::component).contains("producer", "consumer");
            assertThat(traced)
                    .filteredOn(one -> one.component().equals("producer"))
                    .allSatisfy(one -> assertThat(one.calls())
                            .extracting(call -> call.service() + " " + call.operation())
                            .containsExactly("s3 PutObject", "lambda Invoke"));
            assertThat(traced)
                    .filteredOn(one -> !one.succeeded())
                    .extracting(TracedInvocation::invocation)
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.toString()).contains("Error: as asked"));
        }
    }
}
