package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A claim on the factor by which a figure shifts from the first level of a factor of the design to each other one. Levels are compared
 * within generations: cost by its mean, any other figure by the median of equally many calls, because the median of a few skewed calls is
 * larger than that of many. If other factors cross, it is claimed at each of their combinations.
 */
public final class ShiftAssert {

    private final Measure measure;
    private final AlongFactor along;
    private final BegunClaim begun;

    ShiftAssert(Measure measure, AlongFactor along, BegunClaim begun) {
        this.measure = measure;
        this.along = along;
        this.begun = begun;
    }

    /**
     * Judges the claim.
     *
     * @param low the least factor, more than 0; 1 is no shift
     * @param high the greatest factor
     */
    public void byFactorBetween(double low, double high) {
        begun.finish();
        Bounds.checkFinite("high", high);
        if (!(low > 0 && low <= high)) {
            throw new IllegalArgumentException("low (" + low + ") must be more than 0 and at most high (" + high + ")");
        }
        along.judge(2, (others, cells) -> shifts(others, cells, low, high));
    }

    private Stream<Supplier<Judgement>> shifts(String others, List<Cell> cells, double low, double high) {
        Cell first = cells.get(0);
        return cells.stream()
                .skip(1)
                .map(cell -> () -> shift(
                        "shift of " + along.inWords() + " from " + along.label(first) + " to " + along.label(cell)
                                + others,
                        measure.fineSample(first),
                        measure.fineSample(cell),
                        low,
                        high));
    }

    private Judgement shift(String subject, Sample first, Sample other, double low, double high) {
        Judgement judgement = Judge.judge(
                subject,
                "",
                measure.ratio(other, first),
                low,
                high,
                measure.design(),
                measure.cells().size() - 1);
        return measure.centre() == Centre.MEAN
                ? Judge.supported(judgement, other, low, high, measure.design())
                : judgement;
    }
}
