package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.internal.verdicts.Judgement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A figure of each version, set against that of one of them. */
final class AgainstVersion {

    private final Measure measure;
    private final String baseline;
    private final AlongFactor along;

    AgainstVersion(Measure measure, String baseline) {
        this.measure = measure;
        this.baseline = baseline;
        if (measure.design().factors().stream().noneMatch(one -> one.name().equals(Factors.VERSION))) {
            throw new IllegalArgumentException("version (" + baseline
                    + ") must be one of the experiment. Annotate its class with @Version for each version");
        }
        this.along = new AlongFactor(measure, Factors.VERSION);
    }

    /** Judges every version but the baseline, at each combination of the other factors' levels. */
    void judge(VersionJudge judge) {
        along.judge(2, (others, cells) -> judgements(judge, others, cells));
    }

    private Stream<Supplier<Judgement>> judgements(VersionJudge judge, String others, List<Cell> cells) {
        Cell first = cells.stream().filter(this::isBaseline).findFirst().orElseThrow(() -> unknown(cells));
        int together =
                (int) measure.cells().stream().filter(cell -> !isBaseline(cell)).count();
        return cells.stream()
                .filter(cell -> !isBaseline(cell))
                .map(cell -> () -> judge.judge(
                        measure.name() + " of version " + along.label(cell) + " over " + baseline + others,
                        measure.fineSample(cell),
                        measure.fineSample(first),
                        together));
    }

    private boolean isBaseline(Cell cell) {
        return along.label(cell).equals(baseline);
    }

    private IllegalArgumentException unknown(List<Cell> cells) {
        return new IllegalArgumentException("version (" + baseline + ") must be one that was measured: "
                + cells.stream().map(along::label).toList());
    }
}
