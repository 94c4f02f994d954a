package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/** Finds values in the texts of {@code /proc}; what is not there is null. */
final class KernelText {

    private static final int MOST_DIGITS = 18;

    private KernelText() {}

    /** The value of the first line of the form {@code key : value} or {@code key: value}. */
    static @Nullable String value(@Nullable String text, String key) {
        for (int at = lineStart(text, key, 0); text != null && at >= 0; at = lineStart(text, key, at + 1)) {
            String rest = restOfLine(text, at + key.length());
            if (rest.startsWith(":")) {
                return rest.substring(1).trim();
            }
        }
        return null;
    }

    /** The number of the first line of the form {@code key number}. */
    static @Nullable Long count(@Nullable String text, String key) {
        int at = lineStart(text, key.concat(" "), 0);
        return text == null || at < 0 ? null : number(restOfLine(text, at + key.length()));
    }

    /** The number of a line of the form {@code key: number kB}. */
    static @Nullable Long kilobytes(@Nullable String text, String key) {
        String value = value(text, key);
        return value == null || !value.endsWith(" kB")
                ? null
                : number(value.substring(0, value.length() - 3).trim());
    }

    /** A whole number of at most 18 digits; null for any other text. */
    static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
            return null;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private static int lineStart(@Nullable String text, String key, int from) {
        if (text == null) {
            return -1;
        }
        int at = text.indexOf(key, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(key, at + 1);
        }
        return at;
    }

    private static String restOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return (end < 0 ? text.substring(from) : text.substring(from, end)).trim();
    }
}
