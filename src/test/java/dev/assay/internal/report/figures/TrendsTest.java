package dev.assay.internal.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of a history in which 512 MB became 20% slower with the 16th of 30 nights. */
class TrendsTest {

    @TempDir
    private Path root;

    @Test
    void eachLevelHasItsRunsAndItsChange() {
        Trends trends = trends(ExampleRun.withHistory(root, 30));

        assertThat(trends.runs()).hasSize(30).startsWith("20261001-021500-0000");
        assertThat(trends.levels()).extracting(Trend::cell).containsExactly(0, 1, 2);
        Trend slower = trends.levels().get(2);
        assertThat(slower.points()).hasSize(30);
        assertThat(slower.changes()).singleElement().satisfies(change -> {
            assertThat(change.at()).isEqualTo(15);
            assertThat(change.factor()).isCloseTo(1.2, within(0.02));
        });
        assertThat(Objects.requireNonNull(slower.before())).isCloseTo(120, within(3.0));
        assertThat(trends.levels().get(0).changes()).isEmpty();
        assertThat(trends.changes()).isEqualTo(1);
    }

    @Test
    void aLevelThatIsThereNoMoreIsLeftOutAndANewOneHasFewerRuns() {
        RunFolder run = ExampleRun.withHistory(root, 12);
        List<Night> history = run.experiments().get(0).history().all();
        run.experiments()
                .get(0)
                .history()
                .replace(history.stream()
                        .filter(night -> !night.cell().equals("memory=128")
                                || night.run().compareTo("20261007") > 0)
                        .map(night -> night.cell().equals("memory=256") ? at(night, "memory=300") : night)
                        .toList());

        assertThat(trends(run).levels())
                .extracting(level -> level.points().size())
                .containsExactly(6, 12);
        assertThat(trends(run).levels().get(0).points().get(0).place()).isEqualTo(6);
    }

    @Test
    void thePageUnfoldsWhatChanged() throws IOException {
        RunFolder run = ExampleRun.withHistory(root, 30);
        String page = Files.readString(RunReport.write(run));

        assertThat(page)
                .contains("<h3>Last runs</h3>", "<span class=\"hint\">30 runs, 1 change</span>")
                .containsPattern("\u25B2 \\+(19|20|21)%")
                .containsPattern("\\+(19|20|21)% with 20261016-021500-000f \\(p = 0\\.005\\)");
        assertThat(run.experiments().get(0).path().resolve("trend-duration.svg"))
                .exists();
    }

    @Test
    void withoutAHistoryThereIsNoSuchPart() throws IOException {
        assertThat(Files.readString(RunReport.write(ExampleRun.make(root)))).doesNotContain("Last runs");
    }

    private static Night at(Night night, String cell) {
        return new Night(night.run(), night.target(), night.experiment(), cell, night.figure(), night.medians());
    }

    private static Trends trends(RunFolder run) {
        return RunFigures.of(run).experiments().get(0).trends();
    }
}
