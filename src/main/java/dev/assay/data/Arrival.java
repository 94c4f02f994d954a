package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A record of an event that called a function.
 *
 * @param id of the event that was put; absent if it was not put by Assay
 * @param source of the record as it names it, for example {@code aws:sqs}
 * @param key within which its source keeps the order: message group, partition key or item; absent if there is none
 * @param shard of a stream; absent elsewhere
 * @param token what the service called it: message id, sequence number, ETag or event id; absent if it gave none
 * @param receives how often the queue had delivered it, this time included; 1 elsewhere
 */
public record Arrival(
        @Nullable String id,
        String source,
        @Nullable String key,
        @Nullable String shard,
        @Nullable String token,
        int receives) {

    static Arrival of(JsonNode event) {
        return new Arrival(
                text(event, "id"),
                event.path("source").asText("unknown"),
                text(event, "key"),
                text(event, "shard"),
                text(event, "token"),
                event.path("receives").asInt(1));
    }

    private static @Nullable String text(JsonNode event, String name) {
        JsonNode value = event.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** Whether its source takes a batch as done up to the first record that failed, and delivers all that follow again. */
    boolean inStream() {
        return source.equals("aws:kinesis") || source.equals("aws:dynamodb");
    }
}
