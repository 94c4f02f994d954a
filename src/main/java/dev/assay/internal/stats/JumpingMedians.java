package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What an interval over generations lacks if the median of a few calls jumps: of calls of which three in ten are slow, the median is a slow
 * one in few generations. Their slopes are skewed, and Student's interval misses to one side. The slope of the medians of all calls
 * does not jump; the interval of its jackknife over the generations is then held by the other one, too.
 *
 * <p>How often claims err with and without: {@code docs/decisions/0003-intervals-over-generations.md}.
 */
final class JumpingMedians {

    private static final double SIGNIFICANCE = 0.05;

    private JumpingMedians() {}

    /** Whether the medians of a few generations lie too far from the others of their level to be normal (kurtosis, one-sided 5%). */
    static boolean seenIn(Paired levels) {
        double[] deviations = levels.samples().stream()
                .map(Centre.MEDIAN::logarithms)
                .flatMapToDouble(JumpingMedians::aroundMean)
                .toArray();
        return Kurtosis.p(deviations) < SIGNIFICANCE;
    }

    /** The interval with that of the slope of the medians of all calls. */
    static Estimate held(Estimate estimate, double[] logX, Paired levels) {
        double[] pseudo = Jackknife.pseudoValues(
                levels.generations(), slope(logX, levels, -1), left -> slope(logX, levels, left));
        return estimate.spanning(StudentT.interval(pseudo, estimate.interval().confidence()));
    }

    /** Of the medians of all calls but those of one generation, by its place; of all if the place is none. */
    private static double slope(double[] logX, Paired levels, int left) {
        return LogLogSlope.slope(
                logX,
                levels.samples().stream()
                        .mapToDouble(sample -> Math.log(Centre.MEDIAN.of(without(sample, left))))
                        .toArray());
    }

    private static double[] without(Sample sample, int left) {
        List<Integer> numbers = List.copyOf(sample.generationNumbers());
        return IntStream.range(0, numbers.size())
                .filter(place -> place != left)
                .mapToObj(place -> sample.generation(numbers.get(place)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static DoubleStream aroundMean(double[] values) {
        double mean = StudentT.mean(values);
        return Arrays.stream(values).map(value -> value - mean);
    }
}
