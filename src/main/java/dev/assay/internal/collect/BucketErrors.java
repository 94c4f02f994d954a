package dev.assay.internal.collect;

import dev.assay.internal.collect.PatientStore.GivenUpException;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One message per way in which a bucket can be unusable. */
final class BucketErrors {

    private static final int FORBIDDEN = 403;

    private BucketErrors() {}

    /** An action on a bucket. */
    interface Use<T> {
        T run() throws InterruptedException, GivenUpException;
    }

    /** Runs the action. If it fails, the error names the bucket and the remedy. */
    static <T> T named(RecordPlace place, Use<T> use) throws InterruptedException {
        try {
            return use.run();
        } catch (NoSuchBucketException e) {
            throw problem(
                    place,
                    "must exist",
                    "Correct its name, or create it. An experiment that names no bucket gets one that is made for the run",
                    e);
        } catch (S3Exception e) {
            String must = e.statusCode() == FORBIDDEN
                    ? "must be readable and writable with these credentials: "
                    : "must serve: ";
            throw problem(
                    place, must + PatientStore.inWords(e), "Check its policy and the rights of these credentials", e);
        } catch (GivenUpException e) {
            String last = e.getCause() instanceof RuntimeException cause ? PatientStore.inWords(cause) : "no answer";
            throw problem(place, "must serve in time: " + last, "Try again later; nothing is lost", e);
        }
    }

    static InvalidInputException problem(RecordPlace place, String must, String remedy) {
        return new InvalidInputException(Problem.PROFILE_BUCKET, subject(place) + must, remedy);
    }

    private static InvalidInputException problem(RecordPlace place, String must, String remedy, Exception cause) {
        return new InvalidInputException(Problem.PROFILE_BUCKET, subject(place) + must, remedy, cause);
    }

    private static String subject(RecordPlace place) {
        return "bucket (" + place.bucket() + ") ";
    }
}
