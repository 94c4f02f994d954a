package dev.assay.internal.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether values have heavier tails than normal ones.
 *
 * <p>Source: Anscombe and Glynn, "Distribution of the kurtosis statistic b2 for normal samples" (Biometrika 70, 1983).
 */
final class Kurtosis {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Kurtosis() {}

    /** How probable so heavy tails or heavier ones are if the values are normal; 1 if all are equal. */
    static double p(double[] values) {
        double n = values.length;
        double b2 = of(values);
        if (Double.isNaN(b2)) {
            return 1;
        }
        double expected = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double x = (b2 - expected) / Math.sqrt(variance);
        double skewness = 6
                * (n * n - 5 * n + 2)
                / ((n + 7) * (n + 9))
                * Math.sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / skewness * (2 / skewness + Math.sqrt(1 + 4 / (skewness * skewness)));
        double root = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
        return NORMAL.survivalProbability((1 - 2 / (9 * a) - root) / Math.sqrt(2 / (9 * a)));
    }

    /** The fourth central moment over the squared second one: 3 for normal values. */
    static double of(double[] values) {
        double mean = StudentT.mean(values);
        double second = 0;
        double fourth = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            second += square;
            fourth += square * square;
        }
        return fourth * values.length / (second * second);
    }
}
