package dev.assay.internal.tracing;

import com.amazonaws.services.lambda.runtime.Context;
import dev.assay.profiler.EventLog;
import dev.assay.profiler.InvocationPush;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of one invocation while it runs. One at a time: an instance serves one invocation after the other. */
final class InvocationTrace {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private static volatile boolean servedBefore;
    private static volatile @Nullable InvocationTrace current;

    private final InvocationPush push = new InvocationPush();
    private final String requestId;
    private final String execution = push.execution();
    private final long startNanos = System.nanoTime();
    private final Map<String, Object> record = new LinkedHashMap<>();
    private final List<Map<String, Object>> calls = new ArrayList<>();

    private InvocationTrace(String requestId) {
        this.requestId = requestId;
    }

    static InvocationTrace begin(byte[] event, Context context) {
        long startMicros = epochMicros();
        InvocationTrace trace = new InvocationTrace(context.getAwsRequestId());
        trace.record.put("function", context.getFunctionName());
        trace.record.put("startMicros", startMicros);
        trace.record.put("coldStart", servedBefore ? 0 : 1);
        trace.record.put("events", EventRecords.of(JsonReader.read(new String(event, StandardCharsets.UTF_8))));
        trace.takeClientContext(context);
        servedBefore = true;
        var unused = EventLog.take();
        current = trace;
        return trace;
    }

    /** The invocation that runs now; null between two of them, and in INIT. */
    static @Nullable InvocationTrace current() {
        return current;
    }

    private void takeClientContext(Context context) {
        if (context.getClientContext() != null && context.getClientContext().getCustom() != null) {
            String cause = context.getClientContext().getCustom().get(EventRecords.CAUSE);
            if (cause != null) {
                record.put("cause", cause);
            }
        }
    }

    /** Begins an SDK call of this invocation, and names it. */
    synchronized String call(Map<String, Object> call) {
        String id = String.join(":", requestId, execution, Integer.toString(calls.size()));
        call.put("id", id);
        calls.add(call);
        return id;
    }

    void succeeded(byte[] answer) {
        record.put("outcome", "success");
        List<String> failures = failures(JsonReader.read(new String(answer, StandardCharsets.UTF_8)));
        if (!failures.isEmpty()) {
            record.put("failed", failures);
        }
    }

    void failed(Throwable failure) {
        record.put("outcome", "error");
        record.put("error", String.valueOf(failure));
    }

    private static List<String> failures(@Nullable Object answer) {
        List<String> failures = new ArrayList<>();
        if (JsonPath.at(answer, "batchItemFailures") instanceof List<?> items) {
            for (Object item : items) {
                failures.add(String.valueOf(JsonPath.at(item, "itemIdentifier")));
            }
        }
        return failures;
    }

    /** A failure to push is in the function's log, and shows as a missing record. */
    void push() {
        current = null;
        record.put("millis", (System.nanoTime() - startNanos) / NANOS_PER_MILLI);
        List<Integer> processed = EventLog.take();
        if (processed != null) {
            record.put("processed", processed);
        }
        synchronized (this) {
            if (!calls.isEmpty()) {
                record.put("calls", List.copyOf(calls));
            }
        }
        push.push(requestId, execution, record);
    }

    static long epochMicros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / NANOS_PER_MICRO;
    }
}
