package dev.assay.internal.saaf;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of FaaS Runner's layout. Scripts split these files at commas and line feeds, so no value may hold one: as FaaS Runner does
 * it, a comma becomes a semicolon, and a line feed or tab its escape. What is missing is empty.
 */
final class LayoutRow {

    private static final Pattern FORMULA = Pattern.compile("[=+@-].*", Pattern.DOTALL);

    private LayoutRow() {}

    static void write(Appendable out, List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(text(values.get(i)));
        }
        out.append('\n');
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString(number.longValue())
                    : number.toString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String plain = value.toString()
                .replace(',', ';')
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace('"', '\'');
        boolean formula = FORMULA.matcher(plain).matches() && NumberText.parse(plain) == null;
        return formula ? "'" + plain : plain;
    }
}
