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

class ReuseExperimentTest {

    @Test
    void instancesThatKeepNothingRefuteTheClaimsOnReuse(@TempDir Path output) {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(ForgetfulFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .containsExactlyInAnyOrder(
                            "calls back to back meet the same instance",
                            "files and state live as long as the instance");
        }
    }
}
