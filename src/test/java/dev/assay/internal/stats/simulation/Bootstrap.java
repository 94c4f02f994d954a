package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Intervals from resampled figures. */
final class Bootstrap {

    private static final int RESAMPLES = 1999;

    private Bootstrap() {}

    static double[] resample(Supplier<Double> figure) {
        double[] figures = new double[RESAMPLES];
        Arrays.setAll(figures, i -> figure.get());
        return figures;
    }

    static Interval percentile(double[] figures, double confidence) {
        return between(figures, (1 - confidence) / 2, confidence);
    }

    /**
     * The percentile interval widened for few units: Hesterberg, "What teachers should know about the bootstrap"
     * (2015), section 5.3.
     */
    static Interval expanded(double[] figures, int units, double confidence) {
        double reach = TDistribution.of(units - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
        double wider = Math.sqrt(units / (units - 1.0)) * reach;
        return between(figures, NormalDistribution.of(0, 1).cumulativeProbability(-wider), confidence);
    }

    private static Interval between(double[] figures, double tail, double confidence) {
        return new Interval(Quantiles.of(figures, tail), Quantiles.of(figures, 1 - tail), confidence);
    }

    /** The interval of a mean from resampled t statistics: Efron and Tibshirani (1993), chapter 12. */
    static Interval studentised(double[] values, double confidence, Random random) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = error(values);
        double[] statistics = DoubleStream.generate(() -> statistic(values, mean, random))
                .filter(Double::isFinite)
                .limit(RESAMPLES)
                .toArray();
        double tail = (1 - confidence) / 2;
        return new Interval(
                mean - Quantiles.of(statistics, 1 - tail) * error,
                mean - Quantiles.of(statistics, tail) * error,
                confidence);
    }

    private static double statistic(double[] values, double mean, Random random) {
        double[] drawn = new double[values.length];
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
            sum += drawn[i];
        }
        return (sum / drawn.length - mean) / error(drawn);
    }

    static double error(double[] values) {
        return Math.sqrt(variance(values) / values.length);
    }

    static double variance(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
