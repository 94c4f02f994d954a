package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of a quantile of values that come in generations. The spread among generations of the share of values at
 * or below the quantile says how many independent values the sample is worth; the exact interval of that many
 * is stretched over all of them.
 *
 * <p>Sources: Woodruff, "Confidence intervals for medians and other position measures" (1952); Korn and Graubard,
 * "Confidence intervals for proportions with small expected number of positive counts estimated from survey data" (1998).
 */
public final class GenerationQuantile {

    private GenerationQuantile() {}

    /**
     * The interval between two of the values, wider by half a tick if they show the ticks of their clock. An end that the sample cannot bound is infinite: where generations differ
     * much, even the greatest of all values may lie below a high percentile.
     *
     * @param probability for example 0.9 for the 90th percentile
     * @return absent when there are fewer than 5 generations, or so few values that no sample of this size and number of
     *     generations bounds the quantile; whether it is absent does not depend on what was measured
     */
    public static Optional<Interval> interval(Sample sample, double probability, double confidence) {
        Requirements.probability(probability);
        Requirements.confidence(confidence);
        if (sample.generations() < Sample.FEWEST_GENERATIONS) {
            return Optional.empty();
        }
        double price = price(sample.n(), sample.generations(), (1 - confidence) / 2);
        if (!Quantiles.supported((int) (sample.n() * price), probability, confidence)) {
            return Optional.empty();
        }
        // Generations are independent, so they are worth one value each at least, however alike their values are.
        int worth = Math.max(sample.generations(), (int) (independent(sample, probability) * price));
        Ranks ranks = Ranks.of(worth, probability, confidence);
        return Optional.of(interval(Quantiles.sorted(sample.values()), worth, ranks, confidence)
                .widened(sample.rounding()));
    }

    /**
     * The fewest values with which the quantile may have an interval, in so many generations that hold equally many each.
     *
     * @return a multiple of {@code generations}
     * @throws IllegalArgumentException when there are fewer than 5 generations
     */
    public static int neededValues(double probability, double confidence, int generations) {
        Requirements.generations(generations);
        double tail = (1 - confidence) / 2;
        int n = generations;
        while (!Quantiles.supported((int) (n * price(n, generations, tail)), probability, confidence)) {
            n += generations;
        }
        return n;
    }

    private static Interval interval(double[] sorted, int worth, Ranks ranks, double confidence) {
        int n = sorted.length;
        double low =
                ranks.low() < 1 ? Double.NEGATIVE_INFINITY : sorted[n - stretched(worth + 1 - ranks.low(), worth, n)];
        double high = ranks.high() > worth ? Double.POSITIVE_INFINITY : sorted[stretched(ranks.high(), worth, n) - 1];
        return new Interval(low, high, confidence);
    }

    /** The rank among {@code n} values that is as far out as the rank among {@code worth}, or a little further. */
    private static int stretched(int rank, int worth, int n) {
        return (int) (((long) rank * n + worth - 1) / worth);
    }

    /** How many independent values would spread as little as the sample does, at most all of them. */
    private static double independent(Sample sample, double probability) {
        int n = sample.n();
        int generations = sample.generations();
        double quantile = Quantiles.of(sample.values(), probability);
        double[] surplus = sample.perGeneration(values -> surplus(values, quantile, probability));
        double mean = Arrays.stream(surplus).sum() / generations;
        double squares = Arrays.stream(surplus)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double variance = squares * generations / (generations - 1.0) / n / n;
        return Math.min(n, probability * (1 - probability) / variance);
    }

    /** What of each value is left for knowing the spread from a few generations only. */
    private static double price(int n, int generations, double tail) {
        double reach = TDistribution.of(n - 1.0).inverseSurvivalProbability(tail)
                / TDistribution.of(generations - 1.0).inverseSurvivalProbability(tail);
        return reach * reach;
    }

    private static double surplus(double[] values, double quantile, double probability) {
        long below = Arrays.stream(values).filter(value -> value <= quantile).count();
        return below - probability * values.length;
    }
}
