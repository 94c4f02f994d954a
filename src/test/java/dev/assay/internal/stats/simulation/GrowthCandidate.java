package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways to a line through the levels of a generation, and to intervals of each level's ratio to it. */
enum GrowthCandidate {
    /** Ordinary least squares, each interval at 1 - (1 - confidence) / levels. */
    LEAST_SQUARES_BONFERRONI(false, true),
    /** The same without a correction, for comparison. */
    LEAST_SQUARES_UNCORRECTED(false, false),
    /** Residuals relative to the level count: levels weigh 1 / x squared. */
    RELATIVE_LEAST_SQUARES_BONFERRONI(true, true);

    private final boolean relative;
    private final boolean corrected;

    GrowthCandidate(boolean relative, boolean corrected) {
        this.relative = relative;
        this.corrected = corrected;
    }

    /** The ratios of one series of centres to its line. */
    double[] ratios(double[] x, double[] y) {
        double weights = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            weights += weight(x[i]);
            meanX += weight(x[i]) * x[i];
            meanY += weight(x[i]) * y[i];
        }
        meanX /= weights;
        meanY /= weights;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += weight(x[i]) * (x[i] - meanX) * y[i];
            squares += weight(x[i]) * (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = products / squares;
        double intercept = meanY - slope * meanX;
        double[] ratios = new double[x.length];
        Arrays.setAll(ratios, i -> (y[i] - intercept) / (slope * x[i]));
        return ratios;
    }

    /** Student's t intervals over generations, one for each level; a row of {@code byGeneration} is a generation. */
    List<Interval> intervals(double[] x, double[][] byGeneration, double confidence) {
        double[][] ratios = Arrays.stream(byGeneration).map(y -> ratios(x, y)).toArray(double[][]::new);
        double each = corrected ? 1 - (1 - confidence) / x.length : confidence;
        double reach = TDistribution.of(ratios.length - 1.0).inverseSurvivalProbability((1 - each) / 2);
        List<Interval> intervals = new ArrayList<>();
        for (int level = 0; level < x.length; level++) {
            int at = level;
            double[] column = Arrays.stream(ratios).mapToDouble(row -> row[at]).toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            double half = reach * Bootstrap.error(column);
            intervals.add(new Interval(mean - half, mean + half, each));
        }
        return intervals;
    }

    private double weight(double x) {
        return relative ? 1 / (x * x) : 1;
    }
}
