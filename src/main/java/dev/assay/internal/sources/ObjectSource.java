package dev.assay.internal.sources;

import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.Event;

/** A bucket that calls the function when an object is created: each call puts one. */
final class ObjectSource implements EventSource {

    private final NotifyingBucket bucket;

    ObjectSource(ServedFunction function) {
        this.bucket = new NotifyingBucket(function);
    }

    @Override
    public void create() {
        bucket.create(Event.S3_OBJECT_CREATED);
    }

    @Override
    public PutEvent put(EventToPut event) {
        String etag = bucket.put(event.id(), event.payload()).eTag();
        return new PutEvent(event.id(), null, etag == null ? null : etag.replace("\"", ""));
    }

    @Override
    public void remove(Consumer<String> warnings) {
        bucket.remove(warnings);
    }
}
