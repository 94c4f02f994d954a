package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** The claims of the spread experiments fail where they are false. */
class SpreadVerdictsTest {

    @TempDir
    private Path output;

    @Test
    void aSpreadThatCannotReachAllIsRefuted() {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output)) {
            TestEnds ends = experiments.run(selectClass(ShortSpreadFixture.class));

            assertThat(ends.tests(Status.FAILED)).containsExactly("every instance is reached");
            assertThat(ends.messages())
                    .anySatisfy(message -> assertThat(message).contains("3 instead of 10"));
            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("every admitted call was served");
        }
    }
}
