package dev.assay.internal.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Two samples whose generations have nothing in common, for example those of two runs. */
public final class Unpaired {

    private Unpaired() {}

    /**
     * By what factor {@code sample} is larger than {@code baseline}: the ratio of the geometric means of their generations'
     * centres, with Welch's interval on the logarithmic scale.
     *
     * <p>Source: Welch, "The generalization of 'Student's' problem when several different population variances are involved"
     * (1947).
     *
     * @throws IllegalArgumentException when a centre is not positive, or a sample has fewer than 5 generations
     */
    public static Estimate ratio(Centre centre, Sample sample, Sample baseline, double confidence) {
        Requirements.confidence(confidence);
        double[] one = checked(sample, centre);
        double[] other = checked(baseline, centre);
        double difference = StudentT.mean(one) - StudentT.mean(other);
        double first = squaredError(one);
        double second = squaredError(other);
        double half = first + second == 0 ? 0 : reach(first, one.length, second, other.length, confidence);
        return new Estimate(
                        Math.exp(difference),
                        new Interval(Math.exp(difference - half), Math.exp(difference + half), confidence),
                        sample.n() + baseline.n(),
                        Math.min(one.length, other.length))
                .stretched(sample.logRounding(centre) + baseline.logRounding(centre));
    }

    private static double reach(double first, int n, double second, int m, double confidence) {
        double together = first + second;
        double degrees = together * together / (first * first / (n - 1) + second * second / (m - 1));
        return TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2) * Math.sqrt(together);
    }

    private static double squaredError(double[] values) {
        double deviation = StudentT.standardDeviation(values);
        return deviation * deviation / values.length;
    }

    private static double[] checked(Sample sample, Centre centre) {
        if (sample.generations() < Sample.FEWEST_GENERATIONS) {
            throw new IllegalArgumentException("generations (" + sample.generations() + ") must be at least "
                    + Sample.FEWEST_GENERATIONS + " for an interval. Measure with more generations");
        }
        return centre.logarithms(sample);
    }
}
