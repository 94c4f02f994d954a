package dev.assay.internal.targets.aws;

import dev.assay.internal.text.Sha256;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The way of zips that are too large for a request.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas: 50 MB zipped through the API</a>
 */
final class CodeBucket {

    static final int LARGEST_IN_REQUEST = 50 * 1024 * 1024;

    private final RunOfTarget run;
    private final Optional<String> given;
    private final Supplier<S3Client> objects;
    private boolean made;

    /**
     * @param given the user's bucket; empty for one that is made
     * @param objects the target's object store
     */
    CodeBucket(RunOfTarget run, Optional<String> given, Supplier<S3Client> objects) {
        this.run = run;
        this.given = given;
        this.objects = objects;
    }

    static boolean isTooLarge(SdkBytes zip) {
        return zip.asByteArrayUnsafe().length > LARGEST_IN_REQUEST;
    }

    /** Puts the zip where Lambda gets it from. In a bucket of the user it lies below the run's own prefix. */
    synchronized void put(SdkBytes zip, FunctionCode.Builder place) {
        String bucket = given.orElseGet(this::own);
        String key = "assay-" + run.tags().run() + "/" + Sha256.hex(zip.asByteArrayUnsafe()) + ".zip";
        if (given.isPresent()) {
            run.making(new Resource(ResourceKind.OBJECT, bucket + "/" + key));
            run.made();
        }
        objects.get()
                .putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(zip.asByteArrayUnsafe()));
        place.s3Bucket(bucket).s3Key(key);
    }

    private String own() {
        String name = "assay-" + run.tags().run() + "-code";
        if (!made) {
            objects.get().createBucket(request -> request.bucket(name));
            made = true;
        }
        return name;
    }
}
