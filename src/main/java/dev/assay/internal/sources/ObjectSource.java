package dev.assay.internal.sources;

import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/**
 * A bucket of Amazon S3 that calls the function when an object is created.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html">Using Lambda with Amazon S3</a>
 */
final class ObjectSource implements EventSource {

    private static final String FOLDER = "in/";

    private final ServedFunction function;
    private final String bucket;
    private boolean made;

    ObjectSource(ServedFunction function) {
        this.function = function;
        this.bucket = function.bucket();
    }

    private S3Client objects() {
        return function.target().objects();
    }

    @Override
    public void create() {
        objects().createBucket(request -> request.bucket(bucket));
        made = true;
        function.permit("s3.amazonaws.com", "arn:aws:s3:::" + bucket);
        LambdaFunctionConfiguration call = LambdaFunctionConfiguration.builder()
                .lambdaFunctionArn(function.arn())
                .events(Event.S3_OBJECT_CREATED)
                .filter(filter -> filter.key(key -> key.filterRules(
                        FilterRule.builder().name("prefix").value(FOLDER).build())))
                .build();
        objects()
                .putBucketNotificationConfiguration(request ->
                        request.bucket(bucket).notificationConfiguration(to -> to.lambdaFunctionConfigurations(call)));
    }

    @Override
    public PutEvent put(EventToPut event) {
        String etag = objects()
                .putObject(
                        request -> request.bucket(bucket).key(FOLDER + event.id()),
                        RequestBody.fromBytes(event.payload()))
                .eTag();
        return new PutEvent(event.id(), null, etag == null ? null : etag.replace("\"", ""));
    }

    /** A bucket must be empty to go. */
    @Override
    public void remove(Consumer<String> warnings) {
        if (made) {
            new Removal(warnings).of("Bucket " + bucket, () -> {
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
