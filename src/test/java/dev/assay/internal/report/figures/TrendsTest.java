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
import java.util.ArrayList;
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
    void otherFiguresHaveTheirUnitAndTheirPicture() throws IOException {
        RunFolder run = ExampleRun.withHistory(root, 12);
        List<Night> nights = new ArrayList<>(run.experiments().get(0).history().all());
        List.copyOf(nights).stream()
                .filter(night -> night.cell().equals("memory=512"))
                .forEach(night -> {
                    nights.add(of(night, "INIT", 200));
                    nights.add(of(night, "memory used", 100));
                    nights.add(of(night, "cost, eu-south-1, arm64", 2.5e-7));
                });
        run.experiments().get(0).history().replace(nights);

        Trend cost = trends(run).levels().get(trends(run).levels().size() - 1);
        assertThat(cost.figure()).isEqualTo("cost, eu-south-1, arm64");
        assertThat(cost.last().median()).isCloseTo(0.25, within(1e-12));
        String page = Files.readString(RunReport.write(run));
        assertThat(page)
                .contains("Mean cost, eu-south-1, arm64 over the last runs", "Median INIT over the last runs")
                .contains("cost, eu-south-1, arm64 (USD per million calls)", "memory used (MB)", "INIT (ms)");
        assertThat(run.experiments().get(0).path())
                .isDirectoryContaining("glob:**trend-memory-used.svg")
                .isDirectoryContaining("glob:**trend-cost-eu-south-1-arm64.svg");
    }

    private static Night of(Night night, String figure, double value) {
        return new Night(night.run(), night.target(), night.experiment(), night.cell(), figure, List.of(value));
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
