package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether the same work became slower or faster while it was measured: the straight line through the logarithms of the
 * generations' medians over time, with Student's t interval of its slope. The generations are the points because the rounds of one
 * of them share its instances: with rounds as points, an interval takes chance differences between instances for a drift. A test of rank
 * correlation (Mann-Kendall) would tell whether there is a drift, not how large, and a bound needs the size.
 *
 * <p>What comes back with every new instance is no drift in this sense.
 *
 * <p>Source: Draper and Smith, "Applied Regression Analysis" (1998), section 1.4 (the interval of a slope).
 */
public final class Drift {

    private Drift() {}

    /**
     * By what part the values change from the start of the first round to that of the last one: 0.1 is 10% slower at the end, -0.1
     * 10% faster.
     *
     * @param confidence for example 0.90
     * @throws IllegalArgumentException when the generations were not measured one after the other
     */
    public static Estimate overSpan(Rounds rounds, double confidence) {
        Requirements.confidence(confidence);
        List<List<Rounds.Round>> generations = rounds.generations();
        double[] times = generations.stream().mapToDouble(Drift::middle).toArray();
        double[] medians = generations.stream().mapToDouble(Drift::logMedian).toArray();
        double squares = squaresAround(StudentT.mean(times), times);
        if (squares == 0) {
            throw new IllegalArgumentException(
                    "times of the generations must differ for a drift over time. Measure one after the other");
        }
        double slope = LogLogSlope.slope(times, medians);
        double error = Math.sqrt(residual(times, medians, slope) / (times.length - 2) / squares);
        double half = TDistribution.of(times.length - 2.0).inverseSurvivalProbability((1 - confidence) / 2) * error;
        double span = rounds.spanSeconds();
        double reach = half * span + rounding(rounds, times, medians) * span;
        return new Estimate(
                Math.expm1(slope * span),
                new Interval(Math.expm1(slope * span - reach), Math.expm1(slope * span + reach), confidence),
                rounds.n(),
                generations.size());
    }

    /** By how much the slope may be off if each median is, by half a tick of the clock, in whatever direction. */
    private static double rounding(Rounds rounds, double[] times, double[] logMedians) {
        double[] weights = LogLogSlope.weights(times);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Math.abs(weights[i]) * -Math.log1p(-Math.min(1, rounds.rounding() / Math.exp(logMedians[i])));
        }
        return sum;
    }

    private static double middle(List<Rounds.Round> generation) {
        return StudentT.mean(
                generation.stream().mapToDouble(Rounds.Round::seconds).toArray());
    }

    private static double logMedian(List<Rounds.Round> generation) {
        double[] values = generation.stream()
                .flatMapToDouble(round -> Arrays.stream(round.values()))
                .toArray();
        return Math.log(Quantiles.of(values, 0.5));
    }

    private static double squaresAround(double mean, double[] values) {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double residual(double[] times, double[] medians, double slope) {
        double meanTime = StudentT.mean(times);
        double meanMedian = StudentT.mean(medians);
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            double rest = medians[i] - meanMedian - slope * (times[i] - meanTime);
            sum += rest * rest;
        }
        return sum;
    }
}
