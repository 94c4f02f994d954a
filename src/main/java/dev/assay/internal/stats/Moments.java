package dev.assay.internal.stats;

import java.util.Arrays;

/** Sums of powers of the deviations of values from their mean. */
record Moments(int n, double squares, double cubes, double fourths) {

    static Moments of(double[] values) {
        double mean = StudentT.mean(values);
        return new Moments(values.length, sum(values, mean, 2), sum(values, mean, 3), sum(values, mean, 4));
    }

    private static double sum(double[] values, double mean, int power) {
        return Arrays.stream(values).map(value -> Math.pow(value - mean, power)).sum();
    }

    /** 0 if all values are equal. */
    double skewness() {
        return squares == 0 ? 0 : cubes / n / Math.pow(squares / n, 1.5);
    }

    /**
     * How many of the values make up the spread: n over the kurtosis, which is Kish's effective size of a sample, of squared
     * deviations. A third of all where values are normal; infinite if all are equal.
     */
    double inTheSpread() {
        return squares == 0 ? Double.POSITIVE_INFINITY : squares * squares / fourths;
    }
}
