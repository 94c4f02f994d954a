package dev.assay.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of another service that are the content of a message: a topic, a rule or a bucket that sends to a queue, or a bucket that
 * sends to a topic. What caused them caused the message. Forms: <a
 * href="https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html">SNS</a>, <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">S3</a>, <a
 * href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html">EventBridge</a>.
 */
final class CarriedEvents {

    private CarriedEvents() {}

    /** Adds what the content carries to the entry of a message; nothing if that is no event. */
    static void add(Map<String, Object> entry, @Nullable String content) {
        if (content == null || !mayBeEvent(content)) {
            return;
        }
        List<Map<String, Object>> carried = in(JsonReader.read(content));
        if (!carried.isEmpty()) {
            entry.put("carried", carried);
        }
    }

    /** What most content is not, so it need not be read. */
    private static boolean mayBeEvent(String content) {
        return content.startsWith("{")
                && (content.contains("\"TopicArn\"")
                        || content.contains("\"detail-type\"")
                        || content.contains("\"aws:s3\""));
    }

    private static List<Map<String, Object>> in(@Nullable Object content) {
        List<Map<String, Object>> carried = new ArrayList<>();
        if (JsonPath.text(content, "TopicArn") != null && JsonPath.text(content, "Message") != null) {
            carried.add(EventRecords.ofNotification(content));
        } else if (JsonPath.text(content, "detail-type") != null && JsonPath.text(content, "id") != null) {
            carried.add(EventRecords.ofRule(content));
        } else if (JsonPath.at(content, "Records") instanceof List<?> records) {
            for (Object record : records) {
                if ("aws:s3".equals(JsonPath.text(record, "eventSource"))) {
                    carried.add(EventRecords.ofObject(record));
                }
            }
        }
        return carried;
    }
}
