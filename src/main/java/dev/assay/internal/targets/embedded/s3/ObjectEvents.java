package dev.assay.internal.targets.embedded.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Notification;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells functions what was done to objects.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">Event message
 *     structure</a>
 */
final class ObjectEvents {

    static final String PUT = "ObjectCreated:Put";
    static final String COPY = "ObjectCreated:Copy";
    static final String COMPLETE = "ObjectCreated:CompleteMultipartUpload";
    private static final String DELETE = "ObjectRemoved:Delete";
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Clock clock;
    private final AtomicLong sequencer = new AtomicLong();
    private volatile @Nullable Notified notified;

    ObjectEvents(Clock clock) {
        this.clock = clock;
    }

    /** Until then no bucket can call a function. */
    void send(Notified to) {
        notified = to;
    }

    boolean permits(String function) {
        Notified to = notified;
        return to != null && to.permits(function);
    }

    void created(ObjectRequest request, Bucket bucket, String event, StoredObject object) {
        ObjectNode described = JsonNodeFactory.instance
                .objectNode()
                .put("size", object.size())
                .put("eTag", object.etag().quoted().replace("\"", ""));
        tell(request.id(), bucket, event, request.key(), described);
    }

    void removed(ObjectRequest request, Bucket bucket, String key) {
        tell(request.id(), bucket, DELETE, key, JsonNodeFactory.instance.objectNode());
    }

    private void tell(String requestId, Bucket bucket, String event, String key, ObjectNode object) {
        Notified to = notified;
        for (Notification one : bucket.notifications()) {
            if (to != null && one.matches("s3:" + event, key)) {
                object.put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
                object.put("sequencer", String.format("%018X", sequencer.incrementAndGet()));
                to.accept(one.function(), message(requestId, bucket, one, event, object));
            }
        }
    }

    private byte[] message(String requestId, Bucket bucket, Notification one, String event, ObjectNode object) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode record = root.putArray("Records").addObject();
        record.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", AwsAccount.REGION)
                .put("eventTime", TIME.format(clock.instant()))
                .put("eventName", event);
        record.putObject("userIdentity").put("principalId", "AWS:" + AwsAccount.ID);
        record.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        record.putObject("responseElements").put("x-amz-request-id", requestId).put("x-amz-id-2", requestId);
        ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0").put("configurationId", one.id());
        s3.putObject("bucket")
                .put("name", bucket.name())
                .put("arn", "arn:aws:s3:::" + bucket.name())
                .putObject("ownerIdentity")
                .put("principalId", AwsAccount.ID);
        s3.set("object", object);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
