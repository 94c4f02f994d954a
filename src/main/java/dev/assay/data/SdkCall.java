package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of the AWS SDK that a traced function made, and that can trigger another function or touches what another may read.
 *
 * @param span 16 hexadecimal digits, by which effects name it
 * @param service {@code lambda}, {@code sns}, {@code sqs}, {@code kinesis}, {@code dynamodb}, {@code s3}, {@code eventbridge} or {@code sfn}
 * @param operation as the service names it, for example {@code PutObject}
 * @param resource what it worked on: function, topic, queue, stream, table, or bucket and key; absent if the request names none
 * @param reads whether it reads
 * @param waits whether it waits for what it triggers
 * @param tokens what the service called the effects: request id, message ids, sequence numbers, event ids or ETag
 * @param marks checksums of an item's attributes, by which its key is recognised
 * @param from the span that wrote what was read, if that carries it
 * @param startedAt by the clock of the instance
 * @param millis how long it took; absent if it had not ended when the invocation did
 * @param error what it ended with; absent if it succeeded
 */
public record SdkCall(
        String span,
        String service,
        String operation,
        @Nullable String resource,
        boolean reads,
        boolean waits,
        List<String> tokens,
        List<String> marks,
        @Nullable String from,
        Instant startedAt,
        @Nullable Double millis,
        @Nullable String error) {

    private static final int SPAN_START = 36;
    private static final int SPAN_END = 52;

    public SdkCall {
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
    }

    static SdkCall of(JsonNode json) {
        return new SdkCall(
                json.path("span").asText(),
                json.path("service").asText(),
                json.path("operation").asText(),
                text(json, "resource"),
                json.path("reads").asBoolean(),
                json.path("waits").asBoolean(),
                texts(json, "tokens"),
                texts(json, "marks"),
                span(text(json, "from")),
                Instant.EPOCH.plus(json.path("startMicros").asLong(), ChronoUnit.MICROS),
                json.path("millis").isNumber() ? json.path("millis").asDouble() : null,
                text(json, "error"));
    }

    /** That of a {@code traceparent}. */
    static @Nullable String span(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < SPAN_END
                ? null
                : traceparent.substring(SPAN_START, SPAN_END);
    }

    static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? value.asText() : null;
    }

    static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whether the service did what was asked. */
    public boolean succeeded() {
        return error == null && millis != null;
    }
}
