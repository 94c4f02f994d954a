package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.experiment.fixture.TracedFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Experiments whose functions are traced, from the annotation to what the claims say. */
class TracedExperimentsTest {

    @TempDir
    Path output;

    @Test
    void everyInvocationLeavesARecordThatNamesItsCause() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(TracedFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).isNotEmpty();
            List<TracedInvocation> all = launched.measured().get(0).tracedInvocations();
            List<SdkCall> invokes = all.stream()
                    .flatMap(one -> one.calls().stream())
                    .filter(call -> call.service().equals("lambda"))
                    .toList();
            // A visit to warm up and one that counts, of two objects each.
            assertThat(all).hasSize(6);
            assertThat(all.stream().filter(one -> one.component().equals("consumer")))
                    .hasSize(4)
                    .allSatisfy(consumer -> assertThat(invokes)
                            .anyMatch(call -> call.span()
                                            .equals(consumer.triggers().get(0).cause())
                                    && call.tokens()
                                            .contains(consumer.invocation().requestId())));
        }
    }
}
