package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.experiment.fixture.BrokenProcedureFixture;
import dev.assay.experiment.fixture.ProcedureFixture;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Procedures on the embedded target, started as a user's are. */
class ProcedureTest {

    @TempDir
    Path output;

    @Test
    void aProcedureMakesItsOwnCallsAndLeavesThingsAsTheyWere() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(ProcedureFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(3);
        }
    }

    @Test
    void aProcedureThatFailsIsClearedUpAfterAndItsDataAreKept() {
        BrokenProcedureFixture.RESERVED.clear();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(BrokenProcedureFixture.class));

            assertThat(ends.messages())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .contains(
                            "The procedure failed at 1769 MB, warm-up: ",
                            "the table orders is empty",
                            "docs/errors/procedure.md");
            assertThat(BrokenProcedureFixture.RESERVED).containsExactly("null", "3", "null");
            assertThat(experiments.measured().get(0).observations())
                    .extracting(Observation::outcome)
                    .containsExactly(Outcome.SUCCESS);
        }
    }
}
