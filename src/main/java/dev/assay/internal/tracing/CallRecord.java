package dev.assay.internal.tracing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One SDK call of an invocation. Another thread than the handler's may make it, and it may still run when the invocation ends. */
final class CallRecord {

    private static final double NANOS_PER_MILLI = 1e6;

    private final SdkOperation operation;
    private final Traceparent id;
    private final long startNanos = System.nanoTime();
    private final Map<String, Object> record = new LinkedHashMap<>();

    CallRecord(SdkOperation operation, Traceparent id) {
        this.operation = operation;
        this.id = id;
        record.put("span", id.span());
        record.put("service", operation.service());
        record.put("operation", operation.name());
        record.put("reads", operation.reads());
        record.put("startMicros", InvocationTrace.epochMicros());
    }

    SdkOperation operation() {
        return operation;
    }

    Traceparent id() {
        return id;
    }

    /** What it works on, in the service's own names. */
    synchronized void works(@Nullable String resource, List<String> marks, boolean waits) {
        if (resource != null) {
            record.put("resource", resource);
        }
        if (!marks.isEmpty()) {
            record.put("marks", marks);
        }
        if (waits) {
            record.put("waits", true);
        }
    }

    /** @param from the id that what was read carries; null if it carries none */
    synchronized void succeeded(List<String> tokens, @Nullable String from) {
        record.put("millis", millis());
        if (!tokens.isEmpty()) {
            record.put("tokens", tokens);
        }
        if (from != null) {
            record.put("from", from);
        }
    }

    synchronized void failed(Throwable failure) {
        record.put("millis", millis());
        record.put("error", failure.getClass().getSimpleName());
    }

    private double millis() {
        return (System.nanoTime() - startNanos) / NANOS_PER_MILLI;
    }

    synchronized Map<String, Object> record() {
        return new LinkedHashMap<>(record);
    }
}
