package dev.assay.internal.saaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the files of FaaS Runner have them. */
final class NumberText {

    private static final int LONGEST = 40;
    private static final int DECIMALS = 4;

    private NumberText() {}

    /** The number that a text is; null if it is none, or not finite. */
    static @Nullable Double parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !begins(text.charAt(0))) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            boolean plain = Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith(".");
            return plain && Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean begins(char first) {
        return Character.isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    /** At most four decimals, without an exponent. */
    static String of(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
