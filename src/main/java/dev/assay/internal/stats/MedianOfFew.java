package dev.assay.internal.stats;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The median that {@code k} of the values would have on average, over all choices of k among them. The median of one call is
 * another quantity than the median of ten where values are skewed; taken of equally many, levels with different numbers of
 * calls are compared like with like.
 *
 * <p>Each order statistic enters with the probability that it is the median of the choice: an exact sum, nothing is drawn at
 * random. Source: Lee, "U-Statistics: Theory and Practice" (1990), section 1.2.
 */
final class MedianOfFew {

    private MedianOfFew() {}

    /**
     * @param values at least {@code k}, in any order
     * @param k how many are chosen, at least 1
     */
    static double of(double[] values, int k) {
        if (k < 1 || k > values.length) {
            throw new IllegalArgumentException("k (" + k + ") must be 1 to " + values.length
                    + ", the number of values. Choose as many as there are");
        }
        if (k == values.length) {
            return Quantiles.of(values, 0.5);
        }
        double[] sorted = Quantiles.sorted(values);
        double below = expected(sorted, k, (k + 1) / 2);
        return k % 2 == 1 ? below : (below + expected(sorted, k, k / 2 + 1)) / 2;
    }

    /** The mean, over all choices of k, of the value that has this rank in the choice. */
    private static double expected(double[] sorted, int k, int rank) {
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            // The value at i has the rank if rank - 1 of the i below it are chosen with it.
            double chosen = HypergeometricDistribution.of(n - 1, i, k - 1).probability(rank - 1);
            sum += sorted[i] * chosen * k / n;
        }
        return sum;
    }
}
