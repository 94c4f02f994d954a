package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgement;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** A claim on the exponent with which a figure follows a factor, that says which one but not yet how exactly. */
public final class ExponentAssert {

    private final Measure measure;
    private final AlongFactor along;
    private final double exponent;
    private final BegunClaim begun;

    ExponentAssert(Measure measure, AlongFactor along, double exponent, BegunClaim begun) {
        this.measure = measure;
        this.along = along;
        this.exponent = exponent;
        this.begun = begun;
    }

    /**
     * Judges the claim.
     *
     * @param tolerance how far the exponent may be from the claimed one, either way; more than 0
     */
    public void within(double tolerance) {
        begun.finish();
        Bounds.checkPositive("tolerance", tolerance);
        along.judge(2, (others, cells) -> Stream.of(() -> judge(others, cells, tolerance)));
    }

    private Judgement judge(String others, List<Cell> cells, double tolerance) {
        return Judge.judge(
                "exponent of " + along.inWords() + others,
                "",
                slope(cells),
                exponent - tolerance,
                exponent + tolerance,
                measure.design(),
                along.series().size());
    }

    private DoubleFunction<Estimate> slope(List<Cell> cells) {
        List<LogLogSlope.Point> points = cells.stream()
                .map(cell -> new LogLogSlope.Point(along.number(cell), measure.fineSample(cell)))
                .toList();
        return confidence -> LogLogSlope.of(points, measure.centre(), confidence);
    }
}
