package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.MutatedObjectsFixture;
import dev.assay.experiment.fixture.ObjectEventsFixture;
import dev.assay.experiment.fixture.TopicFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Experiments whose functions event sources call, from the annotation to the account. */
class EventSourcesTest {

    @TempDir
    Path output;

    @Test
    void objectsCallTheFunction() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(ObjectEventsFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(2);
        }
    }

    @Test
    void claimsNameWhatAMutatedFunctionDroppedOrDoubledAndItsLogIsKept() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(MutatedObjectsFixture.class));

            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(1);
            assertThat(ends.tests(Status.FAILED)).hasSize(2);
            assertThat(ends.messages().toString())
                    .contains(
                            "events processed is 0, claimed all 2; missing: e",
                            "events processed again is 2, claimed 0");
            assertThat(launched.measured().get(0).invocations())
                    .filteredOn(one -> one.error() != null)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.log())
                            .startsWith("reading 1\nno such order\njava.lang.IllegalStateException: order\n")
                            .contains("Caused by: java.lang.IllegalArgumentException: id"));
            assertThat(launched.measured().get(0).invocations())
                    .filteredOn(one -> one.error() == null && one.processed().size() == 1)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.log()).isNull());
        }
    }

    @Test
    void aSourceThatTheTargetLacksAbortsWithTheReason() {
        try (LaunchedExperiments launched = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = launched.run(selectClass(TopicFixture.class));

            assertThat(ends.tests(Status.ABORTED)).hasSize(1);
            assertThat(ends.messages().toString())
                    .contains("Target embedded lacks TOPIC_EVENTS: the embedded target has no topics");
            assertThat(launched.measured())
                    .allSatisfy(folder -> assertThat(folder.journalFile()).doesNotExist());
        }
    }
}
