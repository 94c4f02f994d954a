package dev.assay.internal.stats;

import java.util.Arrays;

/**
 * How many values lie in each of several bins of equal width. The last bin holds its upper end, every other one only its lower end.
 *
 * <p>The width is that of Freedman and Diaconis, twice the interquartile range over the cube root of the number of values ("On the
 * histogram as a density estimator", 1981), within limits that suit a picture.
 *
 * @param low the lower end of the first bin
 * @param width of each bin; 0 if all values are equal, which makes one bin
 * @param counts the values in each bin
 */
public record Histogram(double low, double width, int[] counts) {

    private static final int MOST_BINS = 60;

    /**
     * @param values at least one, in any order
     * @throws IllegalArgumentException when there is no value, or one is NaN
     */
    public static Histogram of(double[] values) {
        double[] sorted = Quantiles.sorted(values);
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        if (!(range > 0)) {
            return new Histogram(low, 0, new int[] {sorted.length});
        }
        int[] counts = new int[bins(sorted, range)];
        double width = range / counts.length;
        for (double value : sorted) {
            counts[Math.min(counts.length - 1, (int) ((value - low) / width))]++;
        }
        return new Histogram(low, width, counts);
    }

    private static int bins(double[] sorted, double range) {
        double quartiles = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25);
        double width = 2 * quartiles / Math.cbrt(sorted.length);
        double wanted = width > 0 ? Math.ceil(range / width) : Math.sqrt(sorted.length);
        return (int) Math.max(1, Math.min(MOST_BINS, wanted));
    }

    /** How many values there are. */
    public int n() {
        return Arrays.stream(counts).sum();
    }
}
