package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What the values of one level look like. All values enter; outliers are counted, not dropped.
 *
 * @param n how many values
 * @param generations how many generations of instances they come from
 * @param mean arithmetic mean of all values
 * @param standardDeviation with divisor n - 1; absent for a single value
 * @param minimum the least value
 * @param lowerQuartile interpolated as {@link Quantiles#of} does (type 7), as are the other quantiles
 * @param median of all values together
 * @param upperQuartile the 75th percentile
 * @param maximum the greatest value
 * @param meanInterval absent with fewer than 5 generations
 * @param medianInterval of {@link #median}, as {@link Centre#estimate} has it; absent with fewer than 5 generations
 * @param percentiles of the 90th, 95th, 99th and 99.9th those that {@code n} supports: whose exact interval exists
 * @param fences beyond which values are outliers
 */
public record Description(
        int n,
        int generations,
        double mean,
        OptionalDouble standardDeviation,
        double minimum,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double maximum,
        Optional<Interval> meanInterval,
        Optional<Interval> medianInterval,
        List<Percentile> percentiles,
        Fences fences,
        int outliers,
        int extremes) {

    private static final double[] PERCENTS = {90, 95, 99, 99.9};

    public Description {
        percentiles = List.copyOf(percentiles);
    }

    /** The description with 95% intervals. */
    public static Description of(Sample sample) {
        return of(sample, 0.95);
    }

    /** @param confidence of the intervals, for example 0.95 */
    public static Description of(Sample sample, double confidence) {
        double[] values = Quantiles.sorted(sample.values());
        Fences fences = Fences.of(values);
        return new Description(
                values.length,
                sample.generations(),
                StudentT.mean(values),
                values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(StudentT.standardDeviation(values)),
                values[0],
                Quantiles.of(values, 0.25),
                Quantiles.of(values, 0.5),
                Quantiles.of(values, 0.75),
                values[values.length - 1],
                estimate(Centre.MEAN, sample, confidence).map(Estimate::interval),
                estimate(Centre.MEDIAN, sample, confidence).map(Estimate::interval),
                percentiles(sample, confidence),
                fences,
                count(values, fences, Fences.Label.OUTLIER),
                count(values, fences, Fences.Label.EXTREME));
    }

    /** Standard deviation over mean; absent for a single value or a mean that is not positive. */
    public OptionalDouble coefficientOfVariation() {
        return standardDeviation.isPresent() && mean > 0
                ? OptionalDouble.of(standardDeviation.getAsDouble() / mean)
                : OptionalDouble.empty();
    }

    private static Optional<Estimate> estimate(Centre centre, Sample sample, double confidence) {
        return sample.generations() < Sample.FEWEST_GENERATIONS
                ? Optional.empty()
                : Optional.of(centre.estimate(sample, confidence));
    }

    private static List<Percentile> percentiles(Sample sample, double confidence) {
        return DoubleStream.of(PERCENTS)
                .filter(percent -> Quantiles.supported(sample.n(), percent / 100, confidence))
                .mapToObj(percent -> new Percentile(
                        percent,
                        Quantiles.of(sample.values(), percent / 100),
                        GenerationQuantile.interval(sample, percent / 100, confidence)))
                .toList();
    }

    private static int count(double[] values, Fences fences, Fences.Label label) {
        return (int) Arrays.stream(values)
                .filter(value -> fences.label(value) == label)
                .count();
    }
}
