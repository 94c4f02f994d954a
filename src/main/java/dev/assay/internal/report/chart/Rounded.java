package dev.assay.internal.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a chart needs them: six significant digits, which no eye can tell from more. */
final class Rounded {

    private static final MathContext DIGITS = new MathContext(6);
    private static final int LARGEST_PLAIN = 12;

    private Rounded() {}

    /** What is not finite is read by the script as missing, and must be left out before. */
    static BigDecimal number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() <= LARGEST_PLAIN
                ? rounded.setScale(0)
                : rounded;
    }
}
