package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import dev.assay.internal.time.TimeSource;
import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of a run while it runs: created if wanted, checked for write access, and marked as in use. */
public final class RunBucket {

    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;

    private final PatientStore store;
    private final TimeSource time;
    private final RecordPlace place;
    private final boolean made;

    private RunBucket(PatientStore store, TimeSource time, RecordPlace place, boolean made) {
        this.store = store;
        this.time = time;
        this.place = place;
        this.made = made;
    }

    /**
     * Claims a place for a run.
     *
     * @param make whether to create the bucket now and remove it at the end; otherwise it must exist
     * @throws dev.assay.internal.errors.InvalidInputException if the bucket is missing, not writable, or in
     *     use by another run at the same prefix
     */
    public static RunBucket claim(S3Client client, RecordPlace place, boolean make) throws InterruptedException {
        return claim(client, place, make, TimeSource.system());
    }

    static RunBucket claim(S3Client client, RecordPlace place, boolean make, TimeSource time)
            throws InterruptedException {
        PatientStore store = new PatientStore(client, time, ATTEMPT);
        RunBucket bucket = new RunBucket(store, time, place, make);
        bucket.patience();
        BucketErrors.named(place, () -> {
            bucket.take();
            return place;
        });
        return bucket;
    }

    public RecordPlace place() {
        return place;
    }

    private void take() throws InterruptedException, GivenUpException {
        if (made) {
            make();
        }
        RunMark mark = new RunMark(store, place);
        // Mark first, then look around: of two runs that start at once, at least one sees the other.
        mark.put();
        String other = mark.other();
        if (other != null) {
            mark.remove();
            throw BucketErrors.problem(
                    place,
                    "must not be in use by another run: " + other + " has marked s3://" + place.bucket() + "/"
                            + place.parent() + other + "/",
                    "Wait for that run, use another prefix, or, if it has ended, delete what it left there");
        }
    }

    private void make() throws InterruptedException, GivenUpException {
        try {
            store.ask(client -> client.createBucket(request -> request.bucket(place.bucket())));
        } catch (BucketAlreadyOwnedByYouException e) {
            // An earlier attempt succeeded, and its answer was lost.
            if (store.trouble() == null) {
                throw e;
            }
        }
    }

    /**
     * Removes the mark, and the bucket if it was created for the run and is empty.
     *
     * @return whether nothing of the run is left
     */
    public boolean release() throws InterruptedException {
        patience();
        return BucketErrors.named(place, () -> {
            new RunMark(store, place).remove();
            return !made || removed();
        });
    }

    private boolean removed() throws InterruptedException, GivenUpException {
        try {
            store.ask(client -> client.deleteBucket(request -> request.bucket(place.bucket())));
            return true;
        } catch (NoSuchBucketException gone) {
            // An earlier attempt removed it, and its answer was lost.
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private void patience() {
        store.until(time.nanos() + ATTEMPT.toNanos());
    }
}
