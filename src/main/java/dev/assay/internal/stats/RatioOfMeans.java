package dev.assay.internal.stats;

import java.util.List;

/**
 * By what factor one mean is larger than another, from the means of generations in which both were measured. The interval holds
 * each factor r for which the mean of (value - r x baseline) over generations could be 0 by Student's t. A geometric mean of the
 * generations' ratios would be another quantity: it favours a level with rare slow calls, because most generations hold none of them.
 *
 * <p>Source: Fieller, "Some problems in interval estimation" (Journal of the Royal Statistical Society B 16, 1954).
 */
final class RatioOfMeans {

    private final double mean;
    private final double baseline;
    private final double variance;
    private final double baselineVariance;
    private final double covariance;

    private RatioOfMeans(double[] values, double[] baselines) {
        int n = values.length;
        this.mean = StudentT.mean(values);
        this.baseline = StudentT.mean(baselines);
        this.variance = covariance(values, values) / n;
        this.baselineVariance = covariance(baselines, baselines) / n;
        this.covariance = covariance(values, baselines) / n;
    }

    /**
     * @throws IllegalArgumentException if fewer than 5 generations are common, or the baseline's mean is not greater than 0
     */
    static Estimate of(Sample sample, Sample baseline, double confidence) {
        Paired pair = Paired.of(List.of(sample, baseline));
        double[] here = Centre.MEAN.centres(pair.samples().get(0));
        double[] there = Centre.MEAN.centres(pair.samples().get(1));
        RatioOfMeans ratio = new RatioOfMeans(here, there);
        if (!(ratio.baseline > 0)) {
            throw new IllegalArgumentException("mean (" + ratio.baseline
                    + ") must be greater than 0 to be the base of a ratio. Leave free levels out");
        }
        return new Estimate(
                ratio.mean / ratio.baseline,
                ratio.interval(StudentT.reach(here.length, confidence), confidence),
                pair.n(),
                pair.generations());
    }

    private Interval interval(double reach, double confidence) {
        double square = reach * reach;
        double a = baseline * baseline - square * baselineVariance;
        double b = mean * baseline - square * covariance;
        double c = mean * mean - square * variance;
        if (a <= 0) {
            // The baseline's mean cannot be told from 0, so nothing bounds the ratio.
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence);
        }
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        return new Interval((b - root) / a, (b + root) / a, confidence);
    }

    private static double covariance(double[] left, double[] right) {
        double meanLeft = StudentT.mean(left);
        double meanRight = StudentT.mean(right);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - meanLeft) * (right[i] - meanRight);
        }
        return sum / (left.length - 1);
    }
}
