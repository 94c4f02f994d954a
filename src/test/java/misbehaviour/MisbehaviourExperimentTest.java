package misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

class MisbehaviourExperimentTest {

    @Test
    void callsThatEndInAnotherWayRefuteTheClaims(@TempDir Path output) {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(WellBehavedFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .contains("each ends as AWS documents", "a loop ends at the timeout")
                    .doesNotContain("the next call is healthy");
            assertThat(ends.tests(Status.SUCCESSFUL))
                    .contains("the next call is healthy", "neighbours are not disturbed");
        }
    }
}
