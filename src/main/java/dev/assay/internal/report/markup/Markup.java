package dev.assay.internal.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML or SVG. Every text and every attribute is escaped here and nowhere else, since both may hold what a
 * function answered.
 */
public final class Markup {

    private static final Set<String> WITHIN_A_LINE =
            Set.of("a", "b", "code", "span", "strong", "tspan", "small", "abbr", "text", "title", "desc");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        String element = open.pop();
        out.append("</").append(element).append('>');
        if (!WITHIN_A_LINE.contains(element)) {
            out.append('\n');
        }
        return this;
    }

    /** Text, escaped. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds text alone. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** An element that holds nothing. */
    public Markup empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** What another one has written. */
    public Markup add(Markup other) {
        out.append(other);
        return this;
    }

    /** A style sheet of ours; it cannot be escaped, so it must not hold anything from outside. */
    public Markup style(String css) {
        out.append("<style>\n").append(css.strip()).append("\n</style>\n");
        return this;
    }

    /** A script of ours; it cannot be escaped either. */
    public Markup script(String script) {
        if (script.contains("</script")) {
            throw new IllegalArgumentException("script must not hold the end of its own element");
        }
        out.append("<script>").append(script).append("</script>\n");
        return this;
    }

    /**
     * Data for a script, which no browser runs. Whatever stands in them, they cannot end their element: JSON has {@code <} in texts
     * alone, where an escape means the same.
     */
    public Markup data(String id, String json) {
        out.append("<script type=\"application/json\" id=\"");
        escape(id);
        out.append("\">").append(json.replace("<", "\\u003c")).append("</script>\n");
        return this;
    }

    /** What was written so far; every element is expected to be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements (" + open + ") must be closed");
        }
        return out.toString();
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Double number ? Numbers.coordinate(number) : String.valueOf(value));
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(allowed(c) ? c : '\uFFFD');
            }
        }
    }

    private static boolean allowed(char c) {
        return (c >= ' ' && c != '\u007F' && c < '\uFFFE') || c == '\n' || c == '\t';
    }
}
