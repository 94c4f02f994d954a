package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/**
 * The trace to which this invocation belongs, as Lambda's Java runtime hands it to functions:
 * <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-services-lambda.html">Lambda and X-Ray</a>.
 */
final class Trace {

    private static final String HEADER = "com.amazonaws.xray.traceHeader";
    private static final String ROOT = "Root=";

    private Trace() {}

    static @Nullable String root() {
        String header = System.getProperty(HEADER);
        int at = header == null ? -1 : header.indexOf(ROOT);
        if (header == null || at < 0) {
            return null;
        }
        int end = header.indexOf(';', at);
        return header.substring(at + ROOT.length(), end < 0 ? header.length() : end);
    }
}
