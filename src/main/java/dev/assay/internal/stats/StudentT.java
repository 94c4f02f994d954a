package dev.assay.internal.stats;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t interval of a mean of independent values. */
final class StudentT {

    private StudentT() {}

    /** How many standard errors the interval reaches to either side of the mean of {@code n} values. */
    static double reach(int n, double confidence) {
        Requirements.confidence(confidence);
        return TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    }

    static Interval interval(double[] values, double confidence) {
        double mean = mean(values);
        double half = reach(values.length, confidence) * standardDeviation(values) / Math.sqrt(values.length);
        return new Interval(mean - half, mean + half, confidence);
    }

    /** The estimate of a mean. */
    static Estimate estimate(double[] values, double confidence, int n) {
        return new Estimate(mean(values), interval(values, confidence), n, values.length);
    }

    /** The estimate of a geometric mean, from the logarithms of its values. */
    static Estimate ofLogarithms(double[] logarithms, double confidence, int n) {
        Interval interval = interval(logarithms, confidence);
        return new Estimate(
                Math.exp(mean(logarithms)),
                new Interval(Math.exp(interval.low()), Math.exp(interval.high()), confidence),
                n,
                logarithms.length);
    }

    static double mean(double[] values) {
        return Mean.of(values).getAsDouble();
    }

    /** With divisor n - 1; of at least two values. */
    static double standardDeviation(double[] values) {
        return StandardDeviation.of(values).getAsDouble();
    }
}
