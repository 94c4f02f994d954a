package profilecompleteness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** The claims of the experiment fail where they are false. */
class CompletenessVerdictsTest {

    @TempDir
    private Path output;

    @Test
    void aFunctionThatSwallowsItsPushIsFound() {
        try (LaunchedExperiments experiments = LaunchedExperiments.in(output)) {
            TestEnds ends = experiments.run(selectClass(SwallowedPushFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .containsExactlyInAnyOrder("every call left a record", "every record fits the schema");
            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("no record is doubled");
            assertThat(ends.messages())
                    .anySatisfy(message ->
                            assertThat(message).contains("invocations with a record is 2, claimed all 3; missing: "));
        }
    }
}
