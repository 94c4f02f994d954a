package dev.assay.internal.report.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a box shows of the values of a cell.
 *
 * @param lowerQuartile a quarter of the values lies below it
 * @param median that of all calls, which the interval is of
 * @param upperQuartile a quarter of the values lies above it
 * @param medianLow lower end of the median's interval; absent if there is no interval
 * @param medianHigh upper end of the median's interval; absent if there is no interval
 */
public record Box(
        double lowerQuartile,
        double median,
        double upperQuartile,
        @Nullable Double medianLow,
        @Nullable Double medianHigh) {

    private static final double TUKEY = 1.5;

    /** The lowest value that is no outlier by Tukey's rule: within 1.5 interquartile ranges below the box. */
    double lowerWhisker(double[] values) {
        double fence = lowerQuartile - TUKEY * (upperQuartile - lowerQuartile);
        double end = lowerQuartile;
        for (double value : values) {
            if (value >= fence) {
                end = Math.min(end, value);
            }
        }
        return end;
    }

    /** The highest value that is no outlier by Tukey's rule. */
    double upperWhisker(double[] values) {
        double fence = upperQuartile + TUKEY * (upperQuartile - lowerQuartile);
        double end = upperQuartile;
        for (double value : values) {
            if (value <= fence) {
                end = Math.max(end, value);
            }
        }
        return end;
    }
}
