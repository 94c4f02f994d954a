package dev.assay.internal.targets.embedded;

import dev.assay.internal.targets.embedded.lambda.DestinationBuckets;
import dev.assay.internal.targets.embedded.s3.ObjectApi;

/** The buckets of the object store, for the records of events. */
record RecordBuckets(ObjectApi objects) implements DestinationBuckets {

    @Override
    public boolean exists(String bucket) {
        return objects.hasBucket(bucket);
    }

    @Override
    public void put(String bucket, String key, byte[] body) {
        objects.putJson(bucket, key, body);
    }
}
