package dev.assay.internal.verdicts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rounds a figure, but never onto a bound that it does not touch: 0.74996 beside the bound 0.75 stays 0.74996, for 0.75 would hide why
 * a claim is undecided.
 */
public final class TellingFigure {

    private static final int MOST = 17;

    private TellingFigure() {}

    /** The figure with at least so many significant digits; null stands for no bound. */
    public static BigDecimal significant(double figure, int digits, @Nullable Double... bounds) {
        return first(figure, digits, count -> new BigDecimal(figure).round(new MathContext(count)), bounds);
    }

    /** How many decimals it takes, at least so many, to tell the figure from the bounds. */
    public static int decimals(double figure, int least, @Nullable Double... bounds) {
        return Double.isFinite(figure)
                ? Math.max(
                        least,
                        first(
                                        figure,
                                        least,
                                        count -> new BigDecimal(figure).setScale(count, RoundingMode.HALF_UP),
                                        bounds)
                                .scale())
                : least;
    }

    private static BigDecimal first(
            double figure, int least, IntFunction<BigDecimal> rounding, @Nullable Double... bounds) {
        for (int count = least; count < MOST; count++) {
            BigDecimal rounded = rounding.apply(count);
            if (Arrays.stream(bounds).allMatch(bound -> bound == null || sameSide(figure, rounded, bound))) {
                return rounded;
            }
        }
        return rounding.apply(MOST);
    }

    private static boolean sameSide(double figure, BigDecimal rounded, double bound) {
        return !Double.isFinite(bound)
                || Double.compare(figure, bound) == Integer.signum(rounded.compareTo(BigDecimal.valueOf(bound)));
    }
}
