package dev.assay.internal.tracing;

import org.jspecify.annotations.Nullable;

/**
 * What names the cause of an event, in the form of W3C's header: <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace
 * Context</a>.
 *
 * @param trace 32 hexadecimal digits, shared by everything that one request caused
 * @param span 16 hexadecimal digits: the SDK call that sent the event
 */
record Traceparent(String trace, String span) {

    /** The name of the attribute, the metadata or the field that holds it. */
    static final String NAME = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE = 3;
    private static final int TRACE_END = 35;
    private static final int SPAN = 36;
    private static final int SPAN_END = 52;

    /** Reads one; null if the text is none. */
    static @Nullable Traceparent read(@Nullable String text) {
        if (text == null || text.length() != LENGTH || text.charAt(TRACE_END) != '-') {
            return null;
        }
        String trace = text.substring(TRACE, TRACE_END);
        String span = text.substring(SPAN, SPAN_END);
        return isHexadecimal(trace) && isHexadecimal(span) ? new Traceparent(trace, span) : null;
    }

    private static boolean isHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** As it is carried: sampled, always. */
    @Override
    public String toString() {
        return String.join("-", "00", trace, span, "01");
    }
}
