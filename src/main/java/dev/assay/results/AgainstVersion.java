package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.internal.lazy.Once;
import dev.assay.internal.stats.Holm;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.VersionGate;
import dev.assay.internal.verdicts.Judgement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** A figure of each version, set against that of one of them. */
final class AgainstVersion {

    private final Measure measure;
    private final String baseline;
    private final @Nullable String only;
    private final AlongFactor along;
    private final Map<Cell, Once<Sample>> samples = new HashMap<>();
    private final Once<Map<Cell, Double>> adjusted = new Once<>(this::adjusted);

    AgainstVersion(Measure measure, String baseline) {
        this(measure, baseline, null);
    }

    private AgainstVersion(Measure measure, String baseline, @Nullable String only) {
        this.measure = measure;
        this.baseline = baseline;
        this.only = only;
        if (measure.design().factors().stream().noneMatch(one -> one.name().equals(Factors.VERSION))) {
            throw new IllegalArgumentException("version (" + baseline
                    + ") must be one of the experiment. Annotate its class with @Version for each version");
        }
        this.along = new AlongFactor(measure, Factors.VERSION);
    }

    /** The same, of one version alone. */
    AgainstVersion only(String version) {
        return new AgainstVersion(measure, baseline, version);
    }

    /** Judges the versions, without the baseline, at each combination of the other factors' levels. */
    void judge(VersionJudge judge) {
        along.judge(2, (others, cells) -> judgements(judge, others, cells));
    }

    private Stream<Supplier<Judgement>> judgements(VersionJudge judge, String others, List<Cell> cells) {
        Cell first = named(baseline, cells);
        if (only != null) {
            var unused = named(only, cells);
        }
        int together = (int) measure.cells().stream().filter(this::isJudged).count();
        return cells.stream()
                .filter(this::isJudged)
                .map(cell -> () -> judge.judge(
                        measure.name() + " of version " + along.label(cell) + " over " + baseline + others,
                        new Comparison(
                                sample(cell),
                                sample(first),
                                together,
                                () -> adjusted.get().getOrDefault(cell, 1.0))));
    }

    /** By Holm's procedure over all gates of the claim. One that cannot be passed, for example because a call failed, counts as silent. */
    private Map<Cell, Double> adjusted() {
        Map<Cell, Double> alone = new LinkedHashMap<>();
        along.series()
                .values()
                .forEach(cells -> cells.stream()
                        .filter(this::isJudged)
                        .forEach(cell -> alone.put(cell, chance(cell, named(baseline, cells)))));
        double[] together = Holm.adjusted(
                alone.values().stream().mapToDouble(Double::doubleValue).toArray());
        int next = 0;
        for (Map.Entry<Cell, Double> one : alone.entrySet()) {
            one.setValue(together[next++]);
        }
        return alone;
    }

    private double chance(Cell cell, Cell first) {
        try {
            return VersionGate.of(measure.centre(), sample(cell), sample(first)).p();
        } catch (TestAbortedException | IllegalArgumentException notJudged) {
            return 1;
        }
    }

    /** Taken once: the baseline is compared with every version, and gates look at all samples for each judgement. */
    private Sample sample(Cell cell) {
        return samples.computeIfAbsent(cell, one -> new Once<>(() -> measure.fineSample(one)))
                .get();
    }

    private Cell named(String version, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> along.label(cell).equals(version))
                .findFirst()
                .orElseThrow(() -> unknown(version, cells));
    }

    private boolean isJudged(Cell cell) {
        String version = along.label(cell);
        return only == null ? !version.equals(baseline) : version.equals(only);
    }

    private IllegalArgumentException unknown(String version, List<Cell> cells) {
        return new IllegalArgumentException("version (" + version + ") must be one that was measured: "
                + cells.stream().map(along::label).toList());
    }
}
