package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Two levels set against each other. They are compared within each generation, so that what drifts for both of them
 * together cancels; generations in which one of them has no values are left out.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * By what factor {@code sample} is larger than {@code baseline}: the geometric mean over generations of the ratio of
     * centres, with an interval that is symmetric on the logarithmic scale.
     *
     * @throws IllegalArgumentException when a centre is not positive, or fewer than 5 generations are common
     */
    public static Estimate ratio(Centre centre, Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        double[] logarithms = minus(
                centre.logarithms(pair.samples().get(0)),
                centre.logarithms(pair.samples().get(1)));
        return StudentT.ofLogarithms(logarithms, confidence, pair.n()).stretched(logRounding(pair, centre));
    }

    /**
     * By how much {@code sample} is larger than {@code baseline}, in their unit.
     *
     * @throws IllegalArgumentException when fewer than 5 generations are common
     */
    public static Estimate difference(Centre centre, Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        double[] differences = minus(
                centre.centres(pair.samples().get(0)),
                centre.centres(pair.samples().get(1)));
        return StudentT.estimate(differences, confidence, pair.n()).widened(rounding(pair));
    }

    /**
     * By what factor {@code sample} is larger than {@code baseline}, if levels differ in how many calls a generation has: in each
     * generation both enter with the median of equally many of their calls ({@link Thinned}).
     *
     * @throws IllegalArgumentException when a value is not positive, or fewer than 5 generations are common
     */
    public static Estimate ratioOfEqualCounts(Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        return StudentT.ofLogarithms(ofGenerations(pair, Comparison::logOfRatio), confidence, pair.n())
                .stretched(logRounding(pair, Centre.MEDIAN));
    }

    /**
     * By how much the median of {@code sample} is larger than that of {@code baseline}, in their unit, of equally many calls as in {@link
     * #ratioOfEqualCounts}.
     *
     * @throws IllegalArgumentException when fewer than 5 generations are common
     */
    public static Estimate differenceOfEqualCounts(Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        return StudentT.estimate(ofGenerations(pair, Comparison::difference), confidence, pair.n())
                .widened(rounding(pair));
    }

    private static double rounding(Paired pair) {
        return pair.samples().stream().mapToDouble(Sample::rounding).sum();
    }

    private static double logRounding(Paired pair, Centre centre) {
        return pair.samples().stream()
                .mapToDouble(sample -> sample.logRounding(centre))
                .sum();
    }

    private static double[] ofGenerations(Paired pair, ToDoubleBiFunction<double[], double[]> figure) {
        Sample one = pair.samples().get(0);
        Sample other = pair.samples().get(1);
        return one.generationNumbers().stream()
                .mapToDouble(number -> {
                    double[] values = one.generation(number);
                    double[] baseline = other.generation(number);
                    int calls = Math.min(values.length, baseline.length);
                    return figure.applyAsDouble(Thinned.to(values, calls, number), Thinned.to(baseline, calls, number));
                })
                .toArray();
    }

    private static double difference(double[] values, double[] baseline) {
        return Centre.MEDIAN.of(values) - Centre.MEDIAN.of(baseline);
    }

    private static double logOfRatio(double[] values, double[] baseline) {
        return difference(logarithms(values), logarithms(baseline));
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values)
                .peek(value -> Requirements.positive("value", value))
                .map(Math::log)
                .toArray();
    }

    private static double[] minus(double[] left, double[] right) {
        double[] result = new double[left.length];
        Arrays.setAll(result, i -> left[i] - right[i]);
        return result;
    }
}
