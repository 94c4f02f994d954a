package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.PythonFixture;
import dev.assay.experiment.fixture.RubyFixture;
import dev.assay.internal.targets.embedded.languages.Languages;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Experiments on functions that are not written in Java, through the launcher. */
class LanguagesOfFunctionsTest {

    @TempDir
    Path output;

    @Test
    void theRuntimeFollowsFromTheFiles() {
        assumeThat(Languages.ofThisMachine().missing("python")).isEmpty();
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(PythonFixture.class));

            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(1);
            assertThat(experiments.measured().get(0).record().function())
                    .contains("conformance.handler from python (python)");
        }
    }

    @Test
    void aRuntimeThatTheTargetDoesNotRunAbortsTheTestsWithTheRemedy() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(RubyFixture.class));

            assertThat(ends.tests(Status.ABORTED)).hasSize(1);
            assertThat(ends.messages())
                    .first()
                    .asString()
                    .startsWith("Target embedded runs no functions of ruby3.3: ")
                    .contains("-Dassay.target=localstack");
        }
    }
}
