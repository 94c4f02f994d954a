package dev.assay.internal.targets.embedded.lambda;

/** The buckets that records of events may go to. */
public interface DestinationBuckets {

    /** Whether there is a bucket of that name. */
    boolean exists(String bucket);

    /** Puts a record into a bucket; throws an exception if it cannot. */
    void put(String bucket, String key, byte[] body);
}
