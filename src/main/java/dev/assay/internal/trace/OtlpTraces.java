package dev.assay.internal.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The graph as spans, in the JSON form of OpenTelemetry's protocol: one span for each invocation and each SDK call. An invocation with
 * several causes begins a new trace and has a span link to each cause. Fields:
 * <a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP/JSON</a>, attributes: semantic conventions for
 * <a href="https://opentelemetry.io/docs/specs/semconv/faas/faas-spans/">FaaS</a> and
 * <a href="https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/">the AWS SDK</a>.
 */
public final class OtlpTraces {

    private static final int SERVER = 2;
    private static final int CLIENT = 3;
    private static final int PRODUCER = 4;
    private static final int CONSUMER = 5;
    private static final int ERROR = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, List<Link>> causes = new HashMap<>();
    private final Map<String, ArrayNode> spans = new LinkedHashMap<>();
    private final Map<String, String> traces = new HashMap<>();

    private OtlpTraces() {}

    /** What {@code TracesData} of the protocol holds. */
    public static ObjectNode of(CausalGraph graph) {
        OtlpTraces traces = new OtlpTraces();
        graph.links()
                .forEach(link -> traces.causes
                        .computeIfAbsent(link.effect().span(), absent -> new ArrayList<>())
                        .add(link));
        graph.invocations().forEach(traces::add);
        ObjectNode data = Json.MAPPER.createObjectNode();
        ArrayNode resources = data.putArray("resourceSpans");
        traces.spans.forEach((component, spans) -> {
            ObjectNode resource = resources.addObject();
            ArrayNode attributes = resource.putObject("resource").putArray("attributes");
            text(attributes, "service.name", component);
            text(attributes, "cloud.platform", "aws_lambda");
            ObjectNode scope = resource.putArray("scopeSpans").addObject();
            scope.putObject("scope").put("name", "dev.assay");
            scope.set("spans", spans);
        });
        return data;
    }

    private void add(TracedInvocation one) {
        ArrayNode there = spans.computeIfAbsent(one.component(), absent -> Json.MAPPER.createArrayNode());
        List<Link> of = causes.getOrDefault(one.span(), List.of());
        List<String> different =
                of.stream().map(link -> link.cause().call().span()).distinct().toList();
        String trace = trace(one);
        ObjectNode span = span(there.addObject(), trace, one.span(), different.size() == 1 ? different.get(0) : null);
        boolean called =
                one.triggers().stream().allMatch(trigger -> trigger.source().equals("invoke"));
        span.put("name", one.component()).put("kind", called ? SERVER : CONSUMER);
        times(span, one.startedAt(), one.endedAt());
        ArrayNode attributes = span.putArray("attributes");
        text(attributes, "faas.invocation_id", one.invocation().requestId());
        text(attributes, "faas.name", one.invocation().function());
        attributes
                .addObject()
                .put("key", "faas.coldstart")
                .putObject("value")
                .put("boolValue", one.invocation().cold());
        if (different.size() > 1) {
            links(span.putArray("links"), of);
        }
        status(span, one.invocation().error());
        one.calls().forEach(call -> add(there, one, trace, call));
    }

    /** That of its only cause; of several or none its own. */
    private String trace(TracedInvocation one) {
        return traces.computeIfAbsent(one.span(), absent -> {
            List<TracedInvocation> by = causes.getOrDefault(one.span(), List.of()).stream()
                    .map(link -> link.cause().by())
                    .distinct()
                    .toList();
            return by.size() == 1
                    ? traces.getOrDefault(by.get(0).span(), by.get(0).trace())
                    : one.trace();
        });
    }

    private void links(ArrayNode links, List<Link> causes) {
        for (Link cause : causes) {
            links.addObject()
                    .put("traceId", trace(cause.cause().by()))
                    .put("spanId", cause.cause().call().span());
        }
    }

    private static void add(ArrayNode there, TracedInvocation by, String trace, SdkCall call) {
        ObjectNode span = span(there.addObject(), trace, call.span(), by.span());
        span.put("name", call.service() + "." + call.operation())
                .put("kind", call.reads() || call.waits() ? CLIENT : PRODUCER);
        double ran = call.millis() == null ? 0 : call.millis();
        times(span, call.startedAt(), call.startedAt().plus(Duration.ofNanos(Math.round(ran * NANOS_PER_MILLI))));
        ArrayNode attributes = span.putArray("attributes");
        text(attributes, "rpc.system", "aws-api");
        text(attributes, "rpc.service", call.service());
        text(attributes, "rpc.method", call.operation());
        if (call.resource() != null) {
            text(attributes, "assay.resource", call.resource());
        }
        status(span, call.error());
    }

    private static ObjectNode span(ObjectNode span, String trace, String id, @Nullable String parent) {
        span.put("traceId", trace).put("spanId", id);
        return parent == null ? span : span.put("parentSpanId", parent);
    }

    /** 64-bit numbers are texts in this form. */
    private static void times(ObjectNode span, Instant start, Instant end) {
        span.put("startTimeUnixNano", nanos(start)).put("endTimeUnixNano", nanos(end));
    }

    private static String nanos(Instant at) {
        return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano()));
    }

    private static void status(ObjectNode span, @Nullable String error) {
        if (error != null) {
            span.putObject("status").put("code", ERROR).put("message", error);
        }
    }

    private static void text(ArrayNode attributes, String key, String value) {
        attributes.addObject().put("key", key).putObject("value").put("stringValue", value);
    }
}
