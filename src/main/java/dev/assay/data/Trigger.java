package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the event that called a traced function, by what leads to its cause.
 *
 * @param source {@code invoke} for a call, else as the record names it, for example {@code aws:sqs}
 * @param put Assay's id of an event that the experiment put; absent elsewhere
 * @param token what the service called it: message id, sequence number, event id or ETag; absent if it gave none
 * @param object bucket and key, or the table; absent elsewhere
 * @param marks checksums of an item's key; empty elsewhere
 * @param details what tells a change from others of the same object: of S3 the id of the request that made it, the version and the
 *     sequencer; of DynamoDB checksums of the attributes after it; empty elsewhere
 * @param change {@code INSERT}, {@code MODIFY}, {@code REMOVE}, or as S3 names it; absent elsewhere
 * @param cause the span of the SDK call that sent it; absent if it carries none
 * @param carried the events of other services that a message has as its content: that of a topic, a rule or a bucket in a queue; empty
 *     elsewhere
 */
public record Trigger(
        String source,
        @Nullable String put,
        @Nullable String token,
        @Nullable String object,
        List<String> marks,
        List<String> details,
        @Nullable String change,
        @Nullable String cause,
        List<Trigger> carried) {

    public Trigger {
        carried = List.copyOf(carried);
        marks = List.copyOf(marks);
        details = List.copyOf(details);
    }

    /** One that carries no other. */
    public Trigger(
            String source,
            @Nullable String put,
            @Nullable String token,
            @Nullable String object,
            List<String> marks,
            List<String> details,
            @Nullable String change,
            @Nullable String cause) {
        this(source, put, token, object, marks, details, change, cause, List.of());
    }

    static Trigger of(JsonNode event) {
        List<Trigger> carried = new ArrayList<>();
        event.path("carried").forEach(one -> carried.add(of(one)));
        return new Trigger(
                event.path("source").asText("unknown"),
                SdkCall.text(event, "id"),
                SdkCall.text(event, "token"),
                SdkCall.text(event, "object"),
                SdkCall.texts(event, "marks"),
                SdkCall.texts(event, "details"),
                SdkCall.text(event, "change"),
                SdkCall.span(SdkCall.text(event, "cause")),
                carried);
    }
}
