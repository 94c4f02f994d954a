package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value that the text of a level stands for. */
final class LevelText {

    /** RFC 8259, section 6. {@code 007} and {@code +5} are no numbers in JSON, and a function that wants such a text must get it. */
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private LevelText() {}

    /** A whole number, a decimal number, a boolean, or else the text itself. */
    static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return JSON_NUMBER.matcher(text).matches() ? number(text) : text;
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        try {
            return number.scale() <= 0 ? (Object) number.longValueExact() : (Object) finite(text, number.doubleValue());
        } catch (ArithmeticException tooLarge) {
            throw tooLarge(text, "64 bits", tooLarge);
        }
    }

    private static double finite(String text, double value) {
        if (Double.isInfinite(value)) {
            throw tooLarge(text, "a double", null);
        }
        return value;
    }

    private static InvalidInputException tooLarge(String text, String room, @Nullable Throwable cause) {
        String message = "level (" + text + ") must fit into " + room;
        String remedy = "Choose a smaller number, or let the function read it from a text";
        return cause == null
                ? new InvalidInputException(Problem.LEVELS, message, remedy)
                : new InvalidInputException(Problem.LEVELS, message, remedy, cause);
    }
}
