package dev.assay.internal.stats;

import java.util.Arrays;

/**
 * Pearson's chi-squared value of counts against equal shares. It describes: the chi-squared distribution would give a probability
 * only were the things that were counted independent of each other.
 *
 * <p>Source: Pearson, "On the criterion that a given system of deviations..." (1900).
 *
 * @param value the sum over categories of (count - expected)^2 / expected
 * @param degreesOfFreedom categories - 1
 */
public record ChiSquared(double value, int degreesOfFreedom) {

    /**
     * The value of these counts against the same count in every category.
     *
     * @param counts at least two, none negative, not all 0
     */
    public static ChiSquared ofEqualShares(long[] counts) {
        long sum = Arrays.stream(counts).sum();
        if (counts.length < 2 || sum <= 0 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts (" + Arrays.toString(counts)
                            + ") must be at least two, none negative and not all 0. Leave the value out where nothing was counted");
        }
        double expected = (double) sum / counts.length;
        double value = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        return new ChiSquared(value, counts.length - 1);
    }
}
