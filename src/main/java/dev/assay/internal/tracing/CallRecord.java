package dev.assay.internal.tracing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One SDK call of an invocation. Another thread than the handler's may make it, and it may still run when the invocation ends. */
final class CallRecord {

    private final SdkOperation operation;
    private final Traceparent id;
    private final InvocationClock clock;
    private final long start;
    private final Map<String, Object> record = new LinkedHashMap<>();

    CallRecord(SdkOperation operation, Traceparent id, InvocationClock clock) {
        this.operation = operation;
        this.id = id;
        this.clock = clock;
        this.start = clock.nanos();
        record.put("span", id.span());
        record.put("service", operation.service());
        record.put("operation", operation.name());
        record.put("reads", operation.reads());
        record.put("startMicros", clock.microsAt(start));
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
        record.put("millis", clock.millisSince(start));
        if (!tokens.isEmpty()) {
            record.put("tokens", tokens);
        }
        if (from != null) {
            record.put("from", from);
        }
    }

    synchronized void failed(Throwable failure) {
        record.put("millis", clock.millisSince(start));
        record.put("error", failure.getClass().getSimpleName());
    }

    synchronized Map<String, Object> record() {
        return new LinkedHashMap<>(record);
    }
}
