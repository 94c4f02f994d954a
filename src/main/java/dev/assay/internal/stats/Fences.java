package dev.assay.internal.stats;

/**
 * Tukey's fences: what lies beyond them is labelled, never dropped.
 *
 * <p>Source: Tukey, "Exploratory data analysis" (1977): 1.5 and 3 interquartile ranges beyond the quartiles.
 *
 * @param outerLow below it lie extreme outliers
 * @param innerLow below it lie outliers
 * @param innerHigh above it lie outliers
 * @param outerHigh above it lie extreme outliers
 */
public record Fences(double outerLow, double innerLow, double innerHigh, double outerHigh) {

    /** Where a value lies. */
    public enum Label {
        /** Between the inner fences. */
        ORDINARY,
        /** Between an inner and an outer fence. */
        OUTLIER,
        /** Beyond an outer fence. */
        EXTREME
    }

    /** The fences of the values, at least one. */
    public static Fences of(double[] values) {
        double lower = Quantiles.of(values, 0.25);
        double upper = Quantiles.of(values, 0.75);
        double range = upper - lower;
        return new Fences(lower - 3 * range, lower - 1.5 * range, upper + 1.5 * range, upper + 3 * range);
    }

    public Label label(double value) {
        if (value < outerLow || value > outerHigh) {
            return Label.EXTREME;
        }
        return value < innerLow || value > innerHigh ? Label.OUTLIER : Label.ORDINARY;
    }
}
