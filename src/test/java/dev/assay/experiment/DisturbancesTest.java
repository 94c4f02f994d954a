package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.AllFailFixture;
import dev.assay.experiment.fixture.FolderRemovedFixture;
import dev.assay.experiment.fixture.NegativeDurationFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.Console;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TargetThatKeepsFunctions;
import dev.assay.testkit.TestEnds;
import dev.assay.testkit.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Whatever goes wrong around a measurement is named, and nothing else is lost. */
class DisturbancesTest {

    @TempDir
    Path output;

    @Test
    void aFunctionThatFailsInEveryCallEndsTheMeasurementEarly() {
        String console = Console.during(() -> {
            try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
                TestEnds ends = experiments.run(selectClass(AllFailFixture.ByMistake.class));

                assertThat(ends.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .contains("All 6 calls of All fail failed in the warm-up and the first 2 blocks, of 20")
                                .contains("the table orders is empty", "looking for table orders")
                                .contains("stopIfAllFail = false", "docs/errors/all-calls-failed.md"));
                ExperimentFolder folder = experiments.measured().get(0);
                assertThat(folder.observations()).hasSize(6);
                assertThat(folder.record().failure()).contains("All 6 calls");
            }
        });
        assertThat(console).contains("6 of 6 failed", "MEASUREMENT BROKE OFF", "looking for table orders");
    }

    @Test
    void aFunctionThatFailsOnPurposeIsMeasuredToTheEnd() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(AllFailFixture.OnPurpose.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(experiments.measured().get(0).observations()).hasSize(5);
        }
    }

    @Test
    void anOutputFolderThatIsRemovedIsNamedAndWhatWasMeasuredIsThereAgain() {
        FolderRemovedFixture.removes(output);
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(FolderRemovedFixture.class));

            assertThat(ends.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .contains("was removed while Folder removed was measured", "the 3 observations"));
        }
        RunFolder run = RunFolder.all(output).get(0);
        ExperimentFolder folder = run.experiments().get(0);
        assertThat(folder.observations()).hasSize(3);
        assertThat(folder.record().failure()).contains("was removed");
        assertThat(folder.verdicts()).extracting(VerdictRecord::verdict).containsExactly(Verdict.BROKEN);
        assertThat(run.run().endedAt()).isNotNull();
        assertThat(run.path().resolve(RunReport.PAGE)).exists();
    }

    @Test
    void aFunctionThatCannotBeDeletedIsNamedAndTheMeasurementJudged() throws IOException {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.target", TargetThatKeepsFunctions.NAME))) {
            TestEnds ends = experiments.run(selectClass(TwoLevelsFixture.class));

            assertThat(ends.messages()).isEmpty();
            assertThat(ends.tests(Status.SUCCESSFUL)).hasSize(4);
        }
        RunFolder run = RunFolder.all(output).get(0);
        assertThat(run.experiments().get(0).record().warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("Function assay-")
                        .contains("was not deleted", "the control plane is down"));
        assertThat(Files.readString(run.path().resolve(RunReport.PAGE))).contains("was not deleted");
    }

    @Test
    void aFullDiskIsNamedAndTheRunIsSummedUp() throws Exception {
        try (TinyDisk disk = TinyDisk.mounted(output)) {
            String console = Console.during(() -> {
                try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(disk.path())) {
                    TestEnds ends = experiments.run(selectClass(TwoLevelsFixture.class));

                    assertThat(ends.failedContainers()).isEmpty();
                    assertThat(ends.messages())
                            .isNotEmpty()
                            .allSatisfy(message -> assertThat(message)
                                    .contains("journal.jsonl) must be writable", "No space left on device")
                                    .contains("docs/errors/output-folder.md"));
                }
            });
            assertThat(console).contains("Assay run ", "WARNING: The report is not written");
        }
    }

    @Test
    void aDurationThatCannotBeIsNoFigureAndNamed() throws IOException {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(NegativeDurationFixture.class));

            assertThat(ends.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .contains("duration at 512 MB is unknown for 5 of 5 warm calls")
                            .contains("duration (-5) must be 0 to 86,400,000 ms"));
            assertThat(ends.tests(Status.SUCCESSFUL)).containsExactly("every cell is filled");
        }
        assertThat(Files.readString(RunFolder.all(output).get(0).path().resolve(RunReport.PAGE)))
                .contains("Damaged data", "duration (-5) must be 0 to 86,400,000 ms");
    }
}
