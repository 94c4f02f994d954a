package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** All buckets, in the order of their names. */
public final class Buckets {

    private final ConcurrentSkipListMap<String, Bucket> buckets = new ConcurrentSkipListMap<>();

    /** Makes a bucket with these tags unless there is one of that name. */
    public void create(String name, Instant now, Map<String, String> tags) {
        Bucket bucket = new Bucket(name, now);
        bucket.tag(tags);
        buckets.putIfAbsent(name, bucket);
    }

    /** Whether there is a bucket of that name. */
    public boolean has(String name) {
        return buckets.containsKey(name);
    }

    /** The bucket of that name. */
    public Bucket get(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            throw S3Error.noSuchBucket(name);
        }
        return bucket;
    }

    /** Removes an empty bucket. */
    public void remove(String name) {
        Bucket bucket = get(name);
        if (!bucket.end()) {
            throw S3Error.of(409, "BucketNotEmpty", "The bucket you tried to delete is not empty")
                    .with("BucketName", name);
        }
        buckets.remove(name, bucket);
    }

    public Collection<Bucket> all() {
        return Collections.unmodifiableCollection(buckets.values());
    }
}
