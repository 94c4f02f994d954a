package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.AddToReportFixture;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddToReportTest {

    @TempDir
    Path output;

    @Test
    void whatAnExperimentAddsIsOnItsPageAndInAFile() throws IOException {
        assertThat(run(AddToReportFixture.Adds.class).messages()).isEmpty();

        RunFolder run = RunFolder.all(output).get(0);
        assertThat(Files.readString(run.path().resolve(RunReport.PAGE)))
                .contains("Outcome of each call", "<td class=\"words\">SUCCESS");
        assertThat(run.experiments().get(0).path().resolve("outcomes.csv"))
                .hasContent("call,outcome\r\n0,SUCCESS\r\n1,SUCCESS\r\n");
    }

    @Test
    void aMethodThatFailsIsAWarningAndTheClaimsAreJudged() throws IOException {
        assertThat(run(AddToReportFixture.Fails.class).messages()).isEmpty();

        RunFolder run = RunFolder.all(output).get(0);
        assertThat(Files.readString(run.path().resolve(RunReport.PAGE)))
                .contains("Warning: ", "What the experiment adds to its report is missing", "no outcome to show");
    }

    @Test
    void aMethodOfAnotherFormIsRefusedBeforeAnythingIsDeployed() {
        assertThat(run(AddToReportFixture.Wrong.class).messages())
                .allSatisfy(message -> assertThat(message)
                        .contains("method (nothing) must be void, not private, and take Results and ReportAdditions")
                        .contains("docs/errors/add-to-report.md"))
                .isNotEmpty();
        assertThat(RunFolder.all(output)).isEmpty();
    }

    private TestEnds run(Class<?> experiment) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            return experiments.run(selectClass(experiment));
        }
    }
}
