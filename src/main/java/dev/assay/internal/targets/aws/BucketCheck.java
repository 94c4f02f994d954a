package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Whether the user's bucket for code is there, theirs, and in the region from which Lambda takes code. */
final class BucketCheck {

    private static final int MOVED = 301;
    private static final int NOT_FOUND = 404;

    private BucketCheck() {}

    /** @throws InvalidInputException if it is not */
    static void check(S3Client objects, String bucket, Identity owner, Region region) {
        try {
            String there = objects.headBucket(request -> {
                        request.bucket(bucket);
                        if (owner.known()) {
                            request.expectedBucketOwner(owner.account());
                        }
                    })
                    .bucketRegion();
            if (there != null && !there.equals(region.id())) {
                throw elsewhere(bucket, there, region);
            }
        } catch (S3Exception e) {
            throw problem(bucket, region, e);
        }
    }

    private static InvalidInputException problem(String bucket, Region region, S3Exception e) {
        if (e.statusCode() == NOT_FOUND) {
            return bucket(bucket, "must exist", "Create it, or leave it out for one that is made and removed");
        }
        Optional<String> there = Optional.ofNullable(e.awsErrorDetails())
                .flatMap(details -> details.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"));
        if (e.statusCode() == MOVED
                || there.filter(one -> !one.equals(region.id())).isPresent()) {
            return elsewhere(bucket, there.orElse("another region"), region);
        }
        return bucket(
                bucket,
                "must be this account's, and open to it: status " + e.statusCode(),
                "Use a bucket of the account, or give its user s3:ListBucket");
    }

    private static InvalidInputException elsewhere(String bucket, String there, Region region) {
        return bucket(
                bucket,
                "must be in the region of the functions, " + region + ", but is in " + there,
                "Use another bucket, or set -D" + AwsSettings.REGION + "=" + there);
    }

    private static InvalidInputException bucket(String bucket, String must, String remedy) {
        return new InvalidInputException(Problem.AWS_BUCKET, AwsSettings.BUCKET + " (" + bucket + ") " + must, remedy);
    }
}
