package dev.assay.profiler;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a function may put into a profile as JSON: the function has a JSON library or none, and it is not ours to know. */
final class JsonText {

    private static final int DEEPEST = 32;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(2048);

    private JsonText() {}

    static byte[] of(Map<String, ?> values) {
        JsonText json = new JsonText();
        json.object(values, 0);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            text.append("null");
        } else if (value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof Iterable<?> all) {
            list(all, depth);
        } else if (value.getClass().isArray()) {
            array(value, depth);
        } else if (isText(value)) {
            string(value.toString());
        } else {
            object(new ResponseProperties(value).values(), depth);
        }
    }

    /** Classes of the JDK, such as dates, say what they are better than their getters do. */
    private static boolean isText(Object value) {
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum<?>
                || value.getClass().getName().startsWith("java.");
    }

    /** NaN and the infinities have no number in JSON: they stand as texts. */
    private void number(Number number) {
        double size = number.doubleValue();
        boolean real = number instanceof Double || number instanceof Float;
        if (real && (Double.isNaN(size) || Double.isInfinite(size))) {
            string(number.toString());
        } else {
            text.append(number);
        }
    }

    private void object(Map<?, ?> values, int depth) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            string(String.valueOf(entry.getKey()));
            text.append(':');
            value(entry.getValue(), depth + 1);
        }
        text.append('}');
    }

    private void list(Iterable<?> all, int depth) {
        text.append('[');
        boolean first = true;
        for (Object each : all) {
            if (!first) {
                text.append(',');
            }
            first = false;
            value(each, depth + 1);
        }
        text.append(']');
    }

    private void array(Object array, int depth) {
        text.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(Array.get(array, i), depth + 1);
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char letter = string.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                escaped(letter);
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }

    private void escaped(char letter) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt((letter >> shift) & 15));
        }
    }
}
