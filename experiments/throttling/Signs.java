package throttling;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of one visit, in which functions say that they run, and find the sign to go on. */
final class Signs implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    private final S3Client objects;
    private final String bucket;

    Signs(S3Client objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
        objects.createBucket(create -> create.bucket(bucket));
    }

    /** What a call sends that says so under this name, and returns at once. */
    String passing(String name) {
        return "{\"bucket\": \"" + bucket + "\", \"running\": \"" + name + "/\"}";
    }

    /** What a call sends that says so under this name, and goes on a moment after the sign. */
    String held(String name, int lingerMillis) {
        return "{\"bucket\": \"" + bucket + "\", \"running\": \"" + name + "/\", \"until\": \"told/" + name
                + "\", \"lingerMillis\": " + lingerMillis + "}";
    }

    /** Tells all that are held under this name. */
    void tell(String name) {
        objects.putObject(put -> put.bucket(bucket).key("told/" + name), RequestBody.empty());
    }

    /** The request ids of the calls that have said so under this name. */
    Set<String> seen(String name) {
        Set<String> ids = new TreeSet<>();
        String prefix = name + "/";
        for (S3Object sign : objects.listObjectsV2Paginator(
                        list -> list.bucket(bucket).prefix(prefix))
                .contents()) {
            ids.add(sign.key().substring(prefix.length()));
        }
        return ids;
    }

    /** Looks until so many have said so, or the time is over; returns those that have. */
    Set<String> await(String name, int count, Duration atMost) throws InterruptedException {
        long start = System.nanoTime();
        Set<String> seen = seen(name);
        while (seen.size() < count && System.nanoTime() - start < atMost.toNanos()) {
            Thread.sleep(PAUSE_MILLIS);
            seen = seen(name);
        }
        return seen;
    }

    /** Removes the bucket with everything in it. */
    @Override
    public void close() {
        for (S3Object sign :
                objects.listObjectsV2Paginator(list -> list.bucket(bucket)).contents()) {
            objects.deleteObject(delete -> delete.bucket(bucket).key(sign.key()));
        }
        objects.deleteBucket(delete -> delete.bucket(bucket));
    }
}
