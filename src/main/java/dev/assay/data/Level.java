package dev.assay.data;

/**
 * One setting of a factor, for example 512 MB of memory.
 *
 * @param factor the name of the factor, for example {@code memory}
 * @param value a whole number, a decimal number, a string or a boolean; whole numbers are held as {@link Integer} where
 *     they fit, else as {@link Long}, decimal numbers as {@link Double}, so that a level read from a file equals itself
 * @param unit the unit of the value, for example {@code MB}; empty if it has none
 */
public record Level(String factor, Object value, String unit) {

    public Level {
        if (value instanceof Byte || value instanceof Short || value instanceof Long) {
            long whole = ((Number) value).longValue();
            value = whole == (int) whole ? (Object) (int) whole : (Object) whole;
        } else if (value instanceof Float) {
            value = Double.valueOf(value.toString());
        }
    }

    /** The value with its unit, as reports show it: {@code 512 MB}. */
    public String label() {
        return unit.isEmpty() ? String.valueOf(value) : value + " " + unit;
    }

    /** The same after the name of the factor: {@code memory 512 MB}. */
    public String inFull() {
        return factor + " " + label();
    }

    boolean saysWhatItIs() {
        return !unit.isEmpty() || value instanceof String;
    }

    /**
     * The value as a number.
     *
     * @throws IllegalStateException if the value is not a number
     */
    public double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException(factor + " (" + value + ") must be a number to be computed with");
    }
}
