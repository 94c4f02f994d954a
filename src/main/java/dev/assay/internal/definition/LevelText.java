package dev.assay.internal.definition;

import java.math.BigDecimal;

/** The value that the text of a level stands for. */
final class LevelText {

    private LevelText() {}

    /** A whole number, a decimal number, a boolean, or else the text itself. */
    static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 ? (Object) number.longValueExact() : (Object) number.doubleValue();
        } catch (ArithmeticException | NumberFormatException notOne) {
            return text;
        }
    }
}
