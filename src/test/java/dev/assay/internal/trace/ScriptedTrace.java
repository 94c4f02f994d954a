package dev.assay.internal.trace;

import dev.assay.data.EventInvocation;
import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.data.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invocations as a test wants them. Times are milliseconds. */
public final class ScriptedTrace {

    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    private final List<TracedInvocation> invocations = new ArrayList<>();
    private final Set<String> calls = new LinkedHashSet<>();

    /** A call of the client, which leaves no record by itself. */
    public ScriptedTrace called(String requestId) {
        calls.add(requestId);
        return this;
    }

    /** An invocation by the client. */
    public ScriptedTrace root(String component, String requestId, double from, double to, SdkCall... made) {
        return called(requestId).one(component, requestId, from, to, null, List.of(invoked(null)), made);
    }

    /** An invocation. */
    public ScriptedTrace one(
            String component,
            String requestId,
            double from,
            double to,
            @Nullable String error,
            List<Trigger> triggers,
            SdkCall... made) {
        String span = "s" + invocations.size();
        EventInvocation invocation = new EventInvocation(
                requestId,
                "x" + span,
                "i",
                "f-" + component,
                at(from),
                to - from,
                false,
                error,
                null,
                List.of(),
                List.of());
        invocations.add(
                new TracedInvocation(invocation, component, "trace-of-" + span, span, triggers, List.of(made), 0));
        return this;
    }

    /** What a call of a function hands over; null for a call that carries nothing. */
    public static Trigger invoked(@Nullable String cause) {
        return new Trigger("invoke", null, null, null, List.of(), List.of(), null, cause);
    }

    /** A message or record that is known by its token alone, or carries the cause too. */
    public static Trigger message(String source, String token, @Nullable String cause) {
        return new Trigger(source, null, token, null, List.of(), List.of(), null, cause);
    }

    /** A message of a queue whose content is the event of another service. */
    public static Trigger carrying(String token, Trigger event) {
        return new Trigger("aws:sqs", null, token, null, List.of(), List.of(), null, null, List.of(event));
    }

    /** A change of an object. */
    public static Trigger object(String object, String etag) {
        return object(object, etag, List.of());
    }

    /** A change of an object that has names of its own. */
    public static Trigger object(String object, String etag, List<String> details) {
        return new Trigger("aws:s3", null, etag, object, List.of(), details, "ObjectCreated:Put", null);
    }

    /** A change of an item with this key, which left these attributes. */
    public static Trigger item(String change, String sequenceNumber, String key, String... attributes) {
        return new Trigger("aws:dynamodb", null, sequenceNumber, "t", List.of(key), List.of(attributes), change, null);
    }

    /** A call that changes an item of which it names these attributes. */
    public static SdkCall changes(String span, String operation, double from, String... marks) {
        return new SdkCall(
                span, "dynamodb", operation, "t", false, false, List.of(), List.of(marks), null, at(from), 1.0, null);
    }

    /** An Invoke that waits for its answer. */
    public static SdkCall invoke(String span, String requestId, double from, double to) {
        return call(span, "lambda", "Invoke", "next", false, true, List.of(requestId), null, from, to);
    }

    /** A call that sends a message. */
    public static SdkCall sends(String span, String service, String token, double from) {
        return call(span, service, "Send", "there", false, false, List.of(token), null, from, from + 1);
    }

    /** A call that writes an object. */
    public static SdkCall puts(String span, String object, String etag, double from) {
        return puts(span, object, from, etag);
    }

    /** A call that writes an object which gets several names. */
    public static SdkCall puts(String span, String object, double from, String... names) {
        return call(span, "s3", "PutObject", object, false, false, List.of(names), null, from, from + 1);
    }

    /** A call that reads an object, which may carry who wrote it. */
    public static SdkCall gets(String span, String object, String etag, @Nullable String writer, double from) {
        return call(span, "s3", "GetObject", object, true, false, List.of(etag), writer, from, from + 1);
    }

    private static SdkCall call(
            String span,
            String service,
            String operation,
            String resource,
            boolean reads,
            boolean waits,
            List<String> tokens,
            @Nullable String from,
            double start,
            double end) {
        return new SdkCall(
                span,
                service,
                operation,
                resource,
                reads,
                waits,
                tokens,
                List.of(),
                from,
                at(start),
                end - start,
                null);
    }

    private static Instant at(double millis) {
        return START.plusNanos(Math.round(millis * 1e6));
    }

    /** The graph. */
    public CausalGraph graph() {
        return CausalGraph.of(invocations, calls);
    }
}
