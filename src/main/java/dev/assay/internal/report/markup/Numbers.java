package dev.assay.internal.report.markup;

import dev.assay.internal.verdicts.TellingFigure;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** How reports write figures: the same on every machine, four significant digits, a sign for what is absent. */
public final class Numbers {

    /** Stands where there is no figure. */
    public static final String ABSENT = "\u2013";

    /** Smaller figures are written with an exponent. */
    private static final double SMALLEST = 0.001;

    private Numbers() {}

    /** A count with its noun: {@code 1 warm call}, {@code 1,200 warm calls}. */
    public static String counted(long count, String noun) {
        return whole(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A figure with four significant digits: {@code 0.5000}, {@code 25.71}, {@code 12,345}. */
    public static String figure(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return ABSENT;
        }
        if (value.isInfinite()) {
            return value > 0 ? "\u221E" : "-\u221E";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < SMALLEST) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        return String.format(Locale.ROOT, "%,." + decimals(size) + "f", value);
    }

    /** An interval, both ends with the same decimals: {@code [-1.021, -0.985]}; an open end: {@code [25.71, \u221E)}. */
    public static String interval(double low, double high) {
        return interval(low, high, null, null);
    }

    /**
     * The same, with as many more decimals as it takes to tell both ends from the bounds that they are judged by: never
     * {@code [0.750, 1.164]} for an interval that begins below the bound 0.75.
     */
    public static String interval(double low, double high, @Nullable Double least, @Nullable Double most) {
        double size = DoubleStream.of(low, high)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        int decimals = Math.max(
                TellingFigure.decimals(low, decimals(size), least, most),
                TellingFigure.decimals(high, decimals(size), least, most));
        return (Double.isInfinite(low) ? "(" : "[") + end(low, size, decimals) + ", " + end(high, size, decimals)
                + (Double.isInfinite(high) ? ")" : "]");
    }

    private static String end(double value, double size, int decimals) {
        return size < SMALLEST || !Double.isFinite(value)
                ? figure(value)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static int decimals(double size) {
        if (size >= 1000) {
            return 0;
        }
        return size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
    }

    /** A judged figure: an estimate with four significant digits, a count (which has no interval) as it is. */
    public static String estimate(double value, boolean hasInterval) {
        return hasInterval || value != Math.rint(value) ? figure(value) : brief(value);
    }

    /** A figure as short as it can be said, for axes: {@code 0.5}, {@code 25}, {@code 2,000}. */
    public static String brief(double value) {
        String text = String.format(Locale.ROOT, "%,.6f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    /** A whole number: {@code 12,345}. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A share as a percentage with one decimal: {@code 99.5%}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A place in a picture, to a tenth of a pixel. */
    public static String coordinate(double value) {
        long tenths = Math.round(value * 10);
        long rest = Math.abs(tenths % 10);
        String whole = (tenths < 0 && tenths > -10 ? "-" : "") + tenths / 10;
        return rest == 0 ? whole : whole + "." + rest;
    }
}
