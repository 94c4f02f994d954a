package dev.assay.internal.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The ranks, counted from 1, of the order statistics that bound a quantile of independent values.
 *
 * @param low 0 if there are too few values for a lower end
 * @param high n + 1 where there are too few values for an upper end
 */
record Ranks(int low, int high) {

    /** Each tail of the binomial distribution beyond a rank is at most half of what the confidence leaves. */
    static Ranks of(int n, double probability, double confidence) {
        Requirements.probability(probability);
        Requirements.confidence(confidence);
        double tail = (1 - confidence) / 2;
        BinomialDistribution below = BinomialDistribution.of(n, probability);
        int low = below.inverseCumulativeProbability(tail);
        if (below.cumulativeProbability(low) <= tail) {
            low++;
        }
        return new Ranks(low, below.inverseCumulativeProbability(1 - tail) + 1);
    }
}
