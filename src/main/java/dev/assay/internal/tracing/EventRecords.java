package dev.assay.internal.tracing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of an event, by what identifies them: Assay's id, the service's own, the key within which order counts, and what caused
 * them. Forms: <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Using Lambda with other services</a>.
 */
public final class EventRecords {

    /** The message attribute or field that holds Assay's id of an event. */
    static final String ID = "assayEvent";

    private EventRecords() {}

    /** One entry per record, in their order; for an event without a list of records a single one. */
    static List<Map<String, Object>> of(@Nullable Object event) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (JsonPath.at(event, "Records") instanceof List<?> records) {
            for (Object record : records) {
                found.add(record(record));
            }
        } else if (JsonPath.text(event, "detail-type") != null) {
            found.add(ofRule(event));
        } else {
            found.add(direct(event));
        }
        return found;
    }

    /** Assay's ids of the records of an event; of records without one there is none. */
    public static List<String> ids(String event) {
        List<String> ids = new ArrayList<>();
        for (Map<String, Object> record : of(JsonReader.read(event))) {
            Object id = record.get("id");
            if (id != null) {
                ids.add(id.toString());
            }
        }
        return ids;
    }

    private static Map<String, Object> record(@Nullable Object record) {
        String source = JsonPath.text(record, "eventSource");
        if (source == null) {
            source = JsonPath.text(record, "EventSource");
        }
        return switch (source == null ? "" : source) {
            case "aws:sqs" -> ofQueue(record);
            case "aws:sns" -> ofTopic(record);
            case "aws:kinesis" -> ofStream(record);
            case "aws:dynamodb" -> ofTable(record);
            case "aws:s3" -> ofObject(record);
            default -> entry(source == null ? "unknown" : source, null);
        };
    }

    private static Map<String, Object> ofQueue(@Nullable Object record) {
        Map<String, Object> entry = entry("aws:sqs", JsonPath.text(record, "messageAttributes", ID, "stringValue"));
        put(entry, "cause", JsonPath.text(record, "messageAttributes", Traceparent.NAME, "stringValue"));
        put(entry, "token", JsonPath.text(record, "messageId"));
        put(entry, "key", JsonPath.text(record, "attributes", "MessageGroupId"));
        put(entry, "receives", JsonPath.text(record, "attributes", "ApproximateReceiveCount"));
        CarriedEvents.add(entry, JsonPath.text(record, "body"));
        return entry;
    }

    private static Map<String, Object> ofTopic(@Nullable Object record) {
        return ofNotification(JsonPath.at(record, "Sns"));
    }

    /** What a topic sends: to a function within a record, to a queue as the body of a message. */
    static Map<String, Object> ofNotification(@Nullable Object notification) {
        Map<String, Object> entry = entry("aws:sns", JsonPath.text(notification, "MessageAttributes", ID, "Value"));
        put(entry, "cause", JsonPath.text(notification, "MessageAttributes", Traceparent.NAME, "Value"));
        put(entry, "token", JsonPath.text(notification, "MessageId"));
        CarriedEvents.add(entry, JsonPath.text(notification, "Message"));
        return entry;
    }

    private static Map<String, Object> ofStream(@Nullable Object record) {
        Object data = data(JsonPath.text(record, "kinesis", "data"));
        Map<String, Object> entry = entry("aws:kinesis", JsonPath.text(data, ID));
        put(entry, "cause", JsonPath.text(data, Traceparent.NAME));
        put(entry, "token", JsonPath.text(record, "kinesis", "sequenceNumber"));
        put(entry, "key", JsonPath.text(record, "kinesis", "partitionKey"));
        String id = JsonPath.text(record, "eventID");
        put(entry, "shard", id == null || id.indexOf(':') < 0 ? null : id.substring(0, id.indexOf(':')));
        return entry;
    }

    private static @Nullable Object data(@Nullable String base64) {
        try {
            return base64 == null
                    ? null
                    : JsonReader.read(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** A change of an item is known by the item and the kind of change: a removal carries nothing new. */
    private static Map<String, Object> ofTable(@Nullable Object record) {
        String item = JsonPath.text(record, "dynamodb", "Keys", "id", "S");
        String change = JsonPath.text(record, "eventName");
        Map<String, Object> entry =
                entry("aws:dynamodb", item == null || change == null ? null : String.join("#", item, change));
        put(entry, "cause", JsonPath.text(record, "dynamodb", "NewImage", Traceparent.NAME, "S"));
        put(entry, "token", JsonPath.text(record, "dynamodb", "SequenceNumber"));
        put(entry, "key", item);
        put(entry, "object", tableOf(JsonPath.text(record, "eventSourceARN")));
        put(entry, "change", change);
        put(entry, "marks", ItemMark.ofAttributes(JsonPath.at(record, "dynamodb", "Keys")));
        put(entry, "details", ItemMark.ofAttributes(JsonPath.at(record, "dynamodb", "NewImage")));
        return entry;
    }

    /** {@code arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/2026-11-27T00:00:00.000}. */
    private static @Nullable String tableOf(@Nullable String stream) {
        String[] parts = stream == null ? new String[0] : stream.split("/", -1);
        return parts.length < 2 ? null : parts[1];
    }

    static Map<String, Object> ofObject(@Nullable Object record) {
        String raw = JsonPath.text(record, "s3", "object", "key");
        String key = raw == null ? null : URLDecoder.decode(raw, StandardCharsets.UTF_8);
        Map<String, Object> entry = entry("aws:s3", key == null ? null : key.substring(key.lastIndexOf('/') + 1));
        String bucket = JsonPath.text(record, "s3", "bucket", "name");
        put(entry, "change", JsonPath.text(record, "eventName"));
        put(entry, "object", bucket == null || key == null ? null : String.join("/", bucket, key));
        put(entry, "token", JsonPath.text(record, "s3", "object", "eTag"));
        put(
                entry,
                "details",
                JsonPath.texts(
                        JsonPath.text(record, "responseElements", "x-amz-request-id"),
                        JsonPath.text(record, "s3", "object", "versionId"),
                        JsonPath.text(record, "s3", "object", "sequencer")));
        return entry;
    }

    static Map<String, Object> ofRule(@Nullable Object event) {
        Map<String, Object> entry = entry("aws:events", JsonPath.text(event, "detail", ID));
        put(entry, "cause", JsonPath.text(event, "detail", Traceparent.NAME));
        put(entry, "token", JsonPath.text(event, "id"));
        return entry;
    }

    private static Map<String, Object> direct(@Nullable Object event) {
        Map<String, Object> entry = entry("invoke", JsonPath.text(event, ID));
        put(entry, "cause", JsonPath.text(event, Traceparent.NAME));
        return entry;
    }

    private static Map<String, Object> entry(String source, @Nullable String id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("source", source);
        put(entry, "id", id);
        return entry;
    }

    private static void put(Map<String, Object> entry, String name, List<String> values) {
        if (!values.isEmpty()) {
            entry.put(name, values);
        }
    }

    private static void put(Map<String, Object> entry, String name, @Nullable String value) {
        if (value != null) {
            entry.put(name, value);
        }
    }
}
