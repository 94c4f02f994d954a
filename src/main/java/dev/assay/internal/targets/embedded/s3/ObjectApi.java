package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import dev.assay.internal.targets.embedded.s3.store.Attributes;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Precondition;
import dev.assay.internal.targets.embedded.s3.store.Segments;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.service.AwsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The object store: the part of Amazon S3 that a function's ordinary client uses.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html">Amazon S3 API reference</a>
 */
public final class ObjectApi implements AutoCloseable {

    private final Segments segments;
    private final Buckets buckets = new Buckets();
    private final Contents contents;
    private final ObjectEvents events;
    private final AwsService service;

    /**
     * The store without any bucket.
     *
     * @param folder where objects are kept. It exists, only the store uses it, and its owner removes it
     * @param clock the wall clock
     * @throws IOException if the folder cannot be written to
     */
    public ObjectApi(Path folder, Clock clock) throws IOException {
        this.segments = new Segments(folder);
        this.contents = new Contents(segments, clock);
        this.events = new ObjectEvents(clock);
        Routes routes = new Routes();
        new BucketOperations(buckets, clock).addTo(routes);
        new ListOperations(buckets).addTo(routes);
        new WriteOperations(buckets, contents, clock, events).addTo(routes);
        new ReadOperations(buckets, clock).addTo(routes);
        new DeleteOperations(buckets, events).addTo(routes);
        new UploadOperations(buckets, contents, clock, events).addTo(routes);
        new NotificationOperations(buckets, events).addTo(routes);
        this.service = new S3Service(routes);
    }

    /** What answers the requests. */
    public AwsService service() {
        return service;
    }

    /** Names the functions that buckets may call. Until then none may. */
    public void notify(Notified functions) {
        events.send(functions);
    }

    /** Whether there is a bucket of that name. */
    public boolean hasBucket(String bucket) {
        return buckets.has(bucket);
    }

    /**
     * Puts an object for the target itself, without a request.
     *
     * @throws S3Error if there is no such bucket
     */
    public void putJson(String bucket, String key, byte[] json) {
        try {
            StoredObject object = contents.object(Payload.of(json), Attributes.JSON);
            buckets.get(bucket).put(key, object, Precondition.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops all objects. */
    @Override
    public void close() {
        segments.close();
    }
}
