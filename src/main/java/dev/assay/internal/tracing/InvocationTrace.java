package dev.assay.internal.tracing;

import com.amazonaws.services.lambda.runtime.Context;
import dev.assay.profiler.EventLog;
import dev.assay.profiler.InvocationPush;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of one invocation while it runs. One at a time: an instance serves one invocation after the other. */
final class InvocationTrace {

    private static final int PREFIX = 12;
    private static final int MOST_CALLS = 10_000;

    private static volatile boolean servedBefore;
    private static volatile @Nullable InvocationTrace current;

    private final InvocationClock clock;
    private final InvocationLog log;
    private final InvocationPush push = new InvocationPush();
    private final String requestId;
    private final String execution = push.execution();
    private final Map<String, Object> record = new LinkedHashMap<>();
    private final List<CallRecord> calls = new ArrayList<>();
    private final String random = execution.replace("-", "");
    private String trace = random;
    private int unrecorded;
    private int events;

    private InvocationTrace(InvocationClock clock, InvocationLog log, String requestId) {
        this.clock = clock;
        this.log = log;
        this.requestId = requestId;
    }

    /** @param log of which the record gets the end if the invocation fails, or fails in part */
    static InvocationTrace begin(byte[] event, Context context, InvocationLog log) {
        log.begin();
        InvocationClock clock = new InvocationClock();
        InvocationTrace trace = new InvocationTrace(clock, log, context.getAwsRequestId());
        trace.record.put("function", context.getFunctionName());
        trace.record.put("startMicros", clock.startMicros());
        trace.record.put("coldStart", servedBefore ? 0 : 1);
        List<Map<String, Object>> events = EventRecords.of(JsonReader.read(new String(event, StandardCharsets.UTF_8)));
        trace.record.put("events", events);
        trace.events = events.size();
        String invoked = cause(context);
        if (invoked != null) {
            events.get(0).put("cause", invoked);
        }
        trace.join(events);
        servedBefore = true;
        var unused = EventLog.take();
        current = trace;
        return trace;
    }

    /** The invocation that runs now; null between two of them, and in INIT. */
    static @Nullable InvocationTrace current() {
        return current;
    }

    private static @Nullable String cause(Context context) {
        return context.getClientContext() == null || context.getClientContext().getCustom() == null
                ? null
                : context.getClientContext().getCustom().get(Traceparent.NAME);
    }

    /** Goes on with the trace of what caused it; of several traces with none of them, since a span has one. */
    private void join(List<Map<String, Object>> events) {
        String common = null;
        for (Map<String, Object> event : events) {
            Traceparent cause = Traceparent.read(event.get("cause") instanceof String text ? text : null);
            if (cause == null || (common != null && !common.equals(cause.trace()))) {
                return;
            }
            common = cause.trace();
        }
        trace = common == null ? trace : common;
    }

    /** Begins an SDK call of this invocation; null if there were too many of them to record. */
    synchronized @Nullable CallRecord call(SdkOperation operation) {
        if (calls.size() == MOST_CALLS) {
            unrecorded++;
            return null;
        }
        CallRecord call = new CallRecord(operation, new Traceparent(trace, span(calls.size() + 1)), clock);
        calls.add(call);
        return call;
    }

    /** That of the invocation is number 0, those of its calls follow. */
    private String span(int number) {
        String digits = Integer.toHexString(number);
        return String.join("", random.substring(0, PREFIX), "0000".substring(digits.length()), digits);
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
        record.put("log", log.text(failure));
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
        record.put("millis", clock.millisSince(0));
        List<Integer> processed = EventLog.take();
        if (processed != null) {
            record.put("processed", processed);
        }
        if (record.containsKey("failed") || (processed != null && processed.size() < events)) {
            record.putIfAbsent("log", log.text().isEmpty() ? null : log.text());
        }
        record.put("trace", trace);
        record.put("span", span(0));
        String component = System.getenv(TracedHandler.COMPONENT);
        if (component != null) {
            record.put("component", component);
        }
        record.put("calls", calls());
        if (unrecorded > 0) {
            record.put("unrecorded", unrecorded);
        }
        push.push(requestId, execution, record);
    }

    /** What the call of that number, from 0, is carried as. */
    String idOf(int number) {
        return new Traceparent(trace, span(number + 1)).toString();
    }

    synchronized List<Map<String, Object>> calls() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (CallRecord call : calls) {
            records.add(call.record());
        }
        return records;
    }
}
