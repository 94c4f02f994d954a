package dev.assay.internal.sources;

import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A bucket of Amazon S3 that calls the function when something happens to an object.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html">Using Lambda with Amazon S3</a>
 */
final class NotifyingBucket {

    private static final String FOLDER = "in/";

    private final ServedFunction function;
    private final String bucket;
    private boolean made;

    NotifyingBucket(ServedFunction function) {
        this.function = function;
        this.bucket = function.bucket();
    }

    private S3Client objects() {
        return function.target().objects();
    }

    void create(Event event) {
        objects().createBucket(request -> request.bucket(bucket));
        made = true;
        function.permit("s3.amazonaws.com", "arn:aws:s3:::" + bucket);
        LambdaFunctionConfiguration call = LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn(function.arn())
                .events(event)
                .filter(filter -> filter.key(key -> key.filterRules(
                        FilterRule.builder().name("prefix").value(FOLDER).build())))
                .build();
        objects()
                .putBucketNotificationConfiguration(request ->
                        request.bucket(bucket).notificationConfiguration(to -> to.lambdaFunctionConfigurations(call)));
    }

    PutObjectResponse put(String name, byte[] content) {
        return objects()
                .putObject(request -> request.bucket(bucket).key(FOLDER + name), RequestBody.fromBytes(content));
    }

    void delete(String name) {
        objects().deleteObject(request -> request.bucket(bucket).key(FOLDER + name));
    }

    /** A bucket must be empty to go. */
    void remove(Consumer<String> warnings) {
        if (made) {
            new Removal(warnings).of("Bucket " + bucket, () -> {
                // What is deleted from here on calls nobody.
                objects()
                        .putBucketNotificationConfiguration(
                                request -> request.bucket(bucket).notificationConfiguration(none -> {}));
                objects()
                        .listObjectsV2Paginator(request -> request.bucket(bucket))
                        .contents()
                        .forEach(one -> objects()
                                .deleteObject(request -> request.bucket(bucket).key(one.key())));
                objects().deleteBucket(request -> request.bucket(bucket));
            });
        }
    }
}
