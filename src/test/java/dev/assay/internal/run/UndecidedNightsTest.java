package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.UndecidedFixture;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.NightVerdicts;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A claim that nightly runs leave undecided is reported twice, and fails the third time. */
class UndecidedNightsTest {

    private static final String METHOD = "UndecidedFixture.onTheBound";

    @TempDir
    private Path folder;

    private NightVerdicts history;

    @BeforeEach
    void history() {
        history = NightVerdicts.history(folder.resolve("assay"), "Undecided");
    }

    @Test
    void theThirdNightFails() throws IOException {
        assertThat(night().messages()).anyMatch(words -> words.contains("Night 1 of 3"));
        assertThat(night().tests(Status.FAILED)).isEmpty();
        TestEnds third = night();

        assertThat(third.tests(Status.FAILED)).hasSize(1);
        List<RunFolder> runs = RunFolder.all(folder.resolve("runs"));
        assertThat(runs).hasSize(3);
        assertThat(third.messages())
                .anyMatch(words -> words.contains("Undecided for 3 nights in a row, before this one in ")
                        && words.contains(runs.get(1).id())
                        && words.contains(runs.get(2).id()));
        assertThat(history.all())
                .extracting(NightVerdict::verdict)
                .containsOnly(Verdict.UNDECIDED)
                .hasSize(3);
        RunFolder newest = runs.stream()
                .filter(run -> run.experiments().get(0).verdictHistory().all().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(RunReport.write(newest))).contains("Claims over the last runs", "class=\"nights\"");
    }

    @Test
    void aNightThatDecidesEndsTheRowAndOneThatAbortsDoesNot() {
        add("a", Verdict.UNDECIDED);
        add("b", Verdict.UNDECIDED);
        add("c", Verdict.HELD);
        add("d", Verdict.UNDECIDED);
        add("e", Verdict.ABORTED);
        assertThat(night().tests(Status.FAILED)).isEmpty();

        assertThat(night().tests(Status.FAILED)).hasSize(1);
    }

    @Test
    void whatWasUndecidedElsewhereDoesNotCount() {
        history.add(List.of(
                new NightVerdict("a", "aws", METHOD, null, Verdict.UNDECIDED),
                new NightVerdict("b", "embedded", METHOD, "512 MB", Verdict.UNDECIDED),
                new NightVerdict("c", "embedded", "Other.claim", null, Verdict.UNDECIDED)));
        assertThat(night().tests(Status.FAILED)).isEmpty();
    }

    private void add(String run, Verdict verdict) {
        history.add(List.of(new NightVerdict(run, "embedded", METHOD, null, verdict)));
    }

    private TestEnds night() {
        Map<String, String> parameters = Map.of(
                "assay.scale",
                "nightly",
                "assay.history",
                folder.resolve("assay").toString());
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(folder.resolve("runs"), parameters)) {
            return experiments.run(selectClass(UndecidedFixture.class));
        }
    }
}
