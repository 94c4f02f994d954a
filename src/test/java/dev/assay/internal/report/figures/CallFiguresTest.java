package dev.assay.internal.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.data.Level;
import dev.assay.data.Outcome;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of single calls: spread, schedule, instances. */
class CallFiguresTest {

    @TempDir
    private Path root;

    @Test
    void warmAndColdCallsAreMeasuredApart() {
        CellFigures cell = sweep(20).cells().get(0);
        assertThat(cell.spreads())
                .containsOnlyKeys(
                        Measured.DURATION,
                        Measured.LATENCY,
                        Measured.COLD_DURATION,
                        Measured.COLD_LATENCY,
                        Measured.INIT,
                        Measured.COST,
                        Measured.CPU_SHARE,
                        Measured.MEMORY_USED);
        assertThat(spread(cell, Measured.DURATION).points().n()).isEqualTo(20);
        assertThat(spread(cell, Measured.COLD_DURATION).points().n()).isEqualTo(5);
        assertThat(Objects.requireNonNull(cell.median(Measured.INIT))).isBetween(120.0, 240.0);
        assertThat(Objects.requireNonNull(cell.median(Measured.CPU_SHARE))).isCloseTo(128 / 1769.0, within(0.003));
        assertThat(cell.median(Measured.MEMORY_USED)).isEqualTo(64);
    }

    /** Points are fewer than calls, figures are of all calls. */
    @Test
    void aFewCallsStandForManyAndTheExtremesAreAmongThem() {
        Spread spread = spread(sweep(2_000).cells().get(0), Measured.DURATION);
        Points points = spread.points();
        assertThat(points.n()).isEqualTo(2_000);
        assertThat(points.shown()).isBetween(300, Values.MOST_POINTS);
        assertThat(points.values()).isSorted();
        assertThat(points.values()[0]).isEqualTo(spread.description().minimum());
        assertThat(points.values()[points.shown() - 1])
                .isEqualTo(spread.description().maximum());
        assertThat(spread.histogram().n()).isEqualTo(2_000);
        Points fewer = points.thinned(50);
        assertThat(fewer.shown()).isLessThanOrEqualTo(50);
        assertThat(fewer.ranks()).startsWith(0).endsWith(1_999);
    }

    @Test
    void eachInstanceHasTheCallsThatItServed() {
        InstanceTimeline timeline = Objects.requireNonNull(sweep(20).instances());
        assertThat(timeline.instances())
                .hasSize(5)
                .extracting(one -> one.generation())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(timeline.instances()).allMatch(one -> one.calls() == 25);
        assertThat(timeline.served()).hasSize(125);
        assertThat(timeline.starts()).hasSize(25);
        assertThat(timeline.renewals()).hasSize(5).isSorted();
        assertThat(timeline.failures())
                .extracting(InstanceTimeline.FailedCall::outcome)
                .containsExactlyInAnyOrder(Outcome.FUNCTION_ERROR, Outcome.THROTTLED);
    }

    @Test
    void theScheduleHasEveryVisitOfTheDesign() {
        Schedule schedule = sweep(20).schedule();
        assertThat(schedule.blocks()).isEqualTo(10);
        assertThat(schedule.visits()).hasSize(50);
        assertThat(schedule.warmUps()).hasSize(25);
        assertThat(schedule.generations()).hasSize(5);
    }

    @Test
    void stretchesAreJoinedUntilTheyAreFewEnough() {
        List<Stretch> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Stretch(i % 2, 0, i, i + 0.5, 1))
                .toList();
        List<Stretch> joined = Stretches.joined(many, 10_000, 100);
        assertThat(joined).hasSizeBetween(2, 100);
        assertThat(joined.stream().mapToInt(Stretch::calls).sum()).isEqualTo(10_000);
        assertThat(Stretches.joined(many, 10_000, 10_000)).hasSize(10_000);
    }

    @Test
    void labelsOfCrossedLevelsAllDiffer() {
        Design design = new Design(
                List.of(
                        factor("memory", "MB", 128, 256),
                        factor("times", "sieves", 16, 32),
                        factor("concurrency", "", 1, 10),
                        factor("fixed", "", 1)),
                20,
                2,
                5,
                1);
        CellLabels labels = CellLabels.of(design);
        List<String> all = design.cells().stream().map(labels::of).toList();
        assertThat(all).hasSize(8).doesNotHaveDuplicates().contains("128 MB \u00B7 16 sieves \u00B7 10");
        assertThat(labels.axis()).isEqualTo("memory \u00B7 times \u00B7 concurrency");
        assertThat(labels.inWords()).isEqualTo("memory, times and concurrency");
    }

    @Test
    void onlyAClaimedLawIsALaw() {
        ExperimentFigures sweep = sweep(20);
        assertThat(ClaimedLaw.of(sweep.claims(), Measured.DURATION, "memory"))
                .hasValueSatisfying(law -> assertThat(law.exponent()).isEqualTo(-1.003));
        assertThat(ClaimedLaw.of(sweep.claims(), Measured.LATENCY, "memory")).isEmpty();
        assertThat(ClaimedLaw.of(List.of(), Measured.DURATION, "memory")).isEmpty();
    }

    private static DesignFactor factor(String name, String unit, Integer... values) {
        return new DesignFactor(
                name,
                DesignFactor.Role.PAYLOAD,
                Arrays.stream(values).map(value -> new Level(name, value, unit)).toList());
    }

    private static Spread spread(CellFigures cell, Measured measured) {
        return Objects.requireNonNull(cell.spreads().get(measured));
    }

    private ExperimentFigures sweep(int invocations) {
        RunFolder run = RunFolder.create(root, ExampleRun.record(null));
        return ExperimentFigures.of(ExampleRun.sweep(run, invocations));
    }
}
