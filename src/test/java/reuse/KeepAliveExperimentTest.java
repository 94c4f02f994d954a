package reuse;

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

class KeepAliveExperimentTest {

    /** They live until the next sweep, 250 ms later at most. */
    @Test
    void instancesThatEndTooSoonAreNotSaidToLiveAsLongAsAsked(@TempDir Path output) {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(ShortLivedFixture.class));

            assertThat(ends.tests(Status.SUCCESSFUL))
                    .contains("most end soon after the longer time")
                    .doesNotContain("none ends before its time");
        }
    }
}
