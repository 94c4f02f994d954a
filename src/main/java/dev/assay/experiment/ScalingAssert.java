package dev.assay.experiment;

import dev.assay.data.Judgement;
import dev.assay.design.Cell;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.LogLogSlope;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * A claim on the exponent with which a figure follows a factor: the slope of the figure's logarithm over the factor's. Where
 * other factors cross it is claimed at each of their combinations.
 */
public final class ScalingAssert {

    private final Measure measure;
    private final AlongFactor along;
    private double exponent;

    ScalingAssert(Measure measure, String factor) {
        this.measure = measure;
        this.along = new AlongFactor(measure, factor);
    }

    /** The exponent that is claimed: -1 is inverse proportion, 0 no dependence, 1 proportion. */
    @CheckReturnValue
    public ScalingAssert withExponent(double claimed) {
        exponent = claimed;
        return this;
    }

    /**
     * Judges the claim.
     *
     * @param tolerance how far the exponent may be from the claimed one, either way; more than 0
     */
    public void within(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance (" + tolerance + ") must be more than 0");
        }
        along.judge(2, (others, cells) -> Stream.of(() -> judge(others, cells, tolerance)));
    }

    private Judgement judge(String others, List<Cell> cells, double tolerance) {
        return Judge.judge(
                "exponent of " + along.inWords() + others,
                "",
                slope(cells),
                exponent - tolerance,
                exponent + tolerance,
                measure.design());
    }

    private Estimate slope(List<Cell> cells) {
        List<LogLogSlope.Point> points = cells.stream()
                .map(cell -> new LogLogSlope.Point(along.number(cell), measure.sample(cell)))
                .toList();
        return LogLogSlope.of(points, measure.centre(), Judge.CONFIDENCE);
    }
}
