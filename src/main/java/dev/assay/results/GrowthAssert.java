package dev.assay.results;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.LinearGrowth;
import dev.assay.internal.stats.LogLogSlope.Point;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A claim that a figure grows along a straight line with a factor: {@code t = a + b x} with {@code b > 0}. It is judged at each level by
 * its linearity, {@code (t(x) - a) / (b x)}, which is 1 if growth is linear; the intervals of all levels hold together at 90%. If
 * other factors cross, it is claimed at each of their combinations.
 */
public final class GrowthAssert {

    private static final int FEWEST_LEVELS = 3;

    private final Measure measure;
    private final AlongFactor along;
    private final BegunClaim begun;

    GrowthAssert(Measure measure, AlongFactor along, BegunClaim begun) {
        this.measure = measure;
        this.along = along;
        this.begun = begun;
    }

    /**
     * Judges the claim. At least 3 levels are needed: any two values lie on a line.
     *
     * @param tolerance how far the linearity of each level may be from 1, either way; more than 0 and less than 1
     */
    public void within(double tolerance) {
        begun.finish();
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance (" + tolerance + ") must be more than 0 and less than 1");
        }
        along.judge(FEWEST_LEVELS, (others, cells) -> judge(others, cells, tolerance));
    }

    /** The slope first: without a line that rises there is nothing to hold the levels against. */
    private Stream<Supplier<Judgement>> judge(String others, List<Cell> cells, double tolerance) {
        Map<Double, LinearGrowth> fits = new HashMap<>();
        DoubleFunction<LinearGrowth> growth = confidence -> fits.computeIfAbsent(confidence, one -> growth(cells, one));
        Stream<Supplier<Judgement>> slope = Stream.of(() -> judge(
                "slope of " + along.inWords() + others,
                confidence -> growth.apply(confidence).slope(),
                0,
                Double.POSITIVE_INFINITY));
        return Stream.concat(slope, Stream.of(growth).flatMap(fit -> levels(fit, others, cells, tolerance)));
    }

    private Stream<Supplier<Judgement>> levels(
            DoubleFunction<LinearGrowth> growth, String others, List<Cell> cells, double tolerance) {
        try {
            LinearGrowth fitted = growth.apply(Judge.confidence(measure.design()));
            List<LinearGrowth.Ratio> ratios = fitted.ratios();
            if (ratios.isEmpty()) {
                return rises(fitted) ? Stream.of(this::notInEveryGeneration) : Stream.empty();
            }
            return IntStream.range(0, ratios.size())
                    .mapToObj(i -> () -> judge(
                            "linearity of " + along.inWords() + " at " + along.label(cells.get(i)) + others,
                            confidence ->
                                    growth.apply(confidence).ratios().get(i).estimate(),
                            1 - tolerance,
                            1 + tolerance));
        } catch (TestAbortedException toldWithTheSlope) {
            return Stream.empty();
        }
    }

    private static boolean rises(LinearGrowth growth) {
        return growth.slope().interval().low() >= 0;
    }

    private Judgement notInEveryGeneration() {
        throw new TestAbortedException(along.inWords() + " does not rise in every generation: measure more calls");
    }

    private Judgement judge(String subject, DoubleFunction<Estimate> estimator, double low, double high) {
        return Judge.judge(
                subject,
                "",
                estimator,
                low,
                high,
                measure.design(),
                along.series().size());
    }

    private LinearGrowth growth(List<Cell> cells, double confidence) {
        List<Point> points = cells.stream()
                .map(cell -> new Point(along.number(cell), measure.fineSample(cell)))
                .toList();
        return LinearGrowth.of(points, measure.centre(), confidence);
    }
}
