package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Tags of a bucket go with the request that makes it. Not every server that stands in for AWS reads them there: those get them once more.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucketConfiguration.html">CreateBucketConfiguration</a>
 */
final class BucketTags {

    private final Supplier<S3Client> objects;
    private final Supplier<Ownership> ownership;
    private final boolean standIn;

    /** @param standIn whether a server stands in for AWS */
    BucketTags(Supplier<S3Client> objects, Supplier<Ownership> ownership, boolean standIn) {
        this.objects = objects;
        this.ownership = ownership;
        this.standIn = standIn;
    }

    static List<Tag> of(RunTags tags) {
        return tags.all().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Sees to it that a bucket that was just made has the tags. */
    void confirm(String bucket, RunTags tags) {
        if (!standIn) {
            return;
        }
        Map<String, String> there =
                ownership.get().tags(new Resource(ResourceKind.BUCKET, bucket)).orElse(Map.of());
        if (!tags.run().equals(there.get(RunTags.RUN))) {
            objects.get()
                    .putBucketTagging(request -> request.bucket(bucket).tagging(tagging -> tagging.tagSet(of(tags))));
        }
    }
}
