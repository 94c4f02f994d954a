package dev.assay.internal.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of comma-separated values as RFC 4180 has it. */
public final class CsvRow {

    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|Inf)");

    private CsvRow() {}

    /** Writes numbers as they are, absent values as nothing, texts quoted where needed and never as a formula. */
    public static void write(Appendable out, List<? extends @Nullable Object> values) throws IOException {
        String separator = "";
        for (Object value : values) {
            out.append(separator).append(field(value));
            separator = ",";
        }
        out.append("\r\n");
    }

    /** The same in memory. */
    public static void append(StringBuilder out, List<? extends @Nullable Object> values) {
        try {
            write(out, values);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        return quoted(defused(value.toString()));
    }

    private static String defused(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Without a stream: a report asks this of a hundred million fields. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }
}
