package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles and the exact intervals of quantiles of independent values. */
public final class Quantiles {

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private Quantiles() {}

    /**
     * The quantile of the values, interpolated between order statistics: type 7 of Hyndman and Fan, "Sample quantiles
     * in statistical packages" (1996), the default of R and NumPy.
     *
     * @param values at least one, in any order
     * @param probability between 0 and 1, for example 0.5 for the median
     */
    public static double of(double[] values, double probability) {
        Requirements.probability(probability);
        return TYPE_7.evaluate(sorted(values), probability);
    }

    /**
     * The interval between two order statistics that holds the quantile of independent values with at least the given
     * confidence, whatever their distribution: each tail of the binomial distribution is at most half of what is left.
     * Values of one instance are not independent: see {@link GenerationQuantile}.
     *
     * <p>Source: Conover, "Practical nonparametric statistics" (1999), section 3.2.
     *
     * @return absent when there are too few values for one: the 99th percentile needs 368 at 95% confidence
     */
    public static Optional<Interval> exactInterval(double[] values, double probability, double confidence) {
        return ranks(values.length, probability, confidence).map(ranks -> {
            double[] sorted = sorted(values);
            // Ranks count from 1, the array from 0.
            return new Interval(sorted[ranks.low() - 1], sorted[ranks.high() - 1], confidence);
        });
    }

    /** Whether {@code n} independent values have an exact interval of that quantile. */
    public static boolean supported(int n, double probability, double confidence) {
        return ranks(n, probability, confidence).isPresent();
    }

    private static Optional<Ranks> ranks(int n, double probability, double confidence) {
        return Optional.of(Ranks.of(n, probability, confidence)).filter(ranks -> ranks.low() >= 1 && ranks.high() <= n);
    }

    static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "values (0) must be at least 1. Check that invocations succeeded before they are summarised");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        // NaN sorts last.
        Requirements.notNaN("value", sorted[sorted.length - 1]);
        return sorted;
    }
}
