package dev.assay.internal.tracing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Puts the id of an SDK call where it arrives with its effect: message attributes, client context, object metadata, and an attribute of
 * an item if the experiment says so. Whatever has no place for it stays as it is, and is matched afterwards.
 */
final class CarriedId {

    /** The most attributes of a message: <a
     * href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">SQS message metadata</a>. */
    private static final int MOST_ATTRIBUTES = 10;

    private static final String ATTRIBUTES = "MessageAttributes";
    private static final String CLIENT_CONTEXT = "X-Amz-Client-Context";
    static final String METADATA = "x-amz-meta-".concat(Traceparent.NAME);

    private CarriedId() {}

    /** The request with the id in it; the same if it has no place for one. */
    static SdkRequest in(SdkRequest request, SdkOperation operation, Traceparent id) {
        if (operation.is("sqs", "SendMessage") || operation.is("sns", "Publish")) {
            return changed(request, ATTRIBUTES, withAttribute(request, id));
        }
        if (operation.is("sqs", "SendMessageBatch")) {
            return changed(request, "Entries", entries(request, "Entries", id));
        }
        if (operation.is("sns", "PublishBatch")) {
            String entries = "PublishBatchRequestEntries";
            return changed(request, entries, entries(request, entries, id));
        }
        if (operation.is("dynamodb", "PutItem") && System.getenv(TracedHandler.ITEMS) != null) {
            return changed(request, "Item", with(request, "Item", id, Integer.MAX_VALUE));
        }
        return request;
    }

    /** The request with the id among its headers; the same if it has no place for one. */
    static SdkHttpRequest in(SdkHttpRequest request, SdkOperation operation, Traceparent id) {
        if (operation.is("s3", "PutObject", "CreateMultipartUpload")) {
            return request.toBuilder().putHeader(METADATA, id.toString()).build();
        }
        if (operation.is("lambda", "Invoke")
                && request.firstMatchingHeader(CLIENT_CONTEXT).isEmpty()) {
            String context = String.join("", "{\"custom\":{\"", Traceparent.NAME, "\":\"", id.toString(), "\"}}");
            String header = Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8));
            return request.toBuilder().putHeader(CLIENT_CONTEXT, header).build();
        }
        return request;
    }

    private static SdkRequest changed(SdkRequest request, String member, @Nullable Object value) {
        if (value == null) {
            return request;
        }
        SdkRequest.Builder builder = request.toBuilder();
        Members.set((SdkPojo) builder, member, value);
        return builder.build();
    }

    private static @Nullable Object entries(SdkPojo request, String member, Traceparent id) {
        List<Object> entries = new ArrayList<>();
        for (SdkPojo entry : Members.list(request, member)) {
            Object attributes = withAttribute(entry, id);
            if (attributes == null || !(entry instanceof ToCopyableBuilder<?, ?> copyable)) {
                entries.add(entry);
            } else {
                SdkBuilder<?, ?> builder = copyable.toBuilder();
                Members.set((SdkPojo) builder, ATTRIBUTES, attributes);
                entries.add(builder.build());
            }
        }
        return entries.isEmpty() ? null : entries;
    }

    private static @Nullable Object withAttribute(SdkPojo message, Traceparent id) {
        return with(message, ATTRIBUTES, id, MOST_ATTRIBUTES);
    }

    /** A map of attributes with one more. */
    private static @Nullable Object with(SdkPojo holder, String member, Traceparent id, int most) {
        SdkField<?> field = Members.field(holder, member);
        MapTrait map = field == null ? null : field.getTrait(MapTrait.class);
        if (field == null || map == null || !(field.getValueOrDefault(holder) instanceof Map<?, ?> there)) {
            return null;
        }
        if (there.size() >= most || there.containsKey(Traceparent.NAME)) {
            return null;
        }
        Map<Object, Object> all = new LinkedHashMap<>(there);
        all.put(Traceparent.NAME, attribute(map.valueFieldInfo(), id.toString()));
        return all;
    }

    /** An attribute of a message, or a value of an item: each has of these members those that it has. */
    private static Object attribute(SdkField<?> form, String text) {
        SdkPojo builder = form.constructor().get();
        Members.set(builder, "DataType", "String");
        Members.set(builder, "StringValue", text);
        Members.set(builder, "S", text);
        return ((SdkBuilder<?, ?>) builder).build();
    }
}
