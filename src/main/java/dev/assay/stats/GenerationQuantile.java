package dev.assay.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of a quantile of values that come in generations. The spread among generations of the share of values at
 * or below the quantile says how many independent values the sample is worth; the binomial interval for that many is read
 * back from the sorted values.
 *
 * <p>Sources: Woodruff, "Confidence intervals for medians and other position measures" (1952); Korn and Graubard,
 * "Confidence intervals for proportions with small expected number of positive counts estimated from survey data" (1998).
 */
public final class GenerationQuantile {

    private GenerationQuantile() {}

    /**
     * @param probability for example 0.9 for the 90th percentile
     * @return absent when the generations are too few, or the sample is worth too few independent values
     */
    public static Optional<Interval> interval(Sample sample, double probability, double confidence) {
        Requirements.probability(probability);
        Requirements.confidence(confidence);
        if (sample.generations() < Requirements.FEWEST_GENERATIONS) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        double worth = worth(sample, probability, tail);
        if (Math.pow(Math.max(probability, 1 - probability), worth) > tail) {
            return Optional.empty();
        }
        double below = probability * worth;
        double low = BetaDistribution.of(below, worth - below + 1).inverseCumulativeProbability(tail);
        double high = BetaDistribution.of(below + 1, worth - below).inverseSurvivalProbability(tail);
        double[] sorted = Quantiles.sorted(sample.values());
        return Optional.of(new Interval(at(sorted, low), at(sorted, high), confidence));
    }

    /** How many independent values would tell as much as the sample does. */
    private static double worth(Sample sample, double probability, double tail) {
        int n = sample.n();
        int generations = sample.generations();
        double quantile = Quantiles.of(sample.values(), probability);
        double[] surplus = sample.perGeneration(values -> surplus(values, quantile, probability));
        double mean = Arrays.stream(surplus).sum() / generations;
        double squares = Arrays.stream(surplus)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double variance = squares * generations / (generations - 1.0) / n / n;
        double independent = Math.min(n, probability * (1 - probability) / variance);
        double reach = TDistribution.of(n - 1.0).inverseSurvivalProbability(tail)
                / TDistribution.of(generations - 1.0).inverseSurvivalProbability(tail);
        return independent * reach * reach;
    }

    private static double surplus(double[] values, double quantile, double probability) {
        long below = Arrays.stream(values).filter(value -> value <= quantile).count();
        return below - probability * values.length;
    }

    private static double at(double[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, Math.min(rank, sorted.length)) - 1];
    }
}
