package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of a bucket, as S3's XML has them. */
final class BucketTags {

    private static final int MOST = 50;

    private BucketTags() {}

    /** All tags in these elements; S3 refuses a key that comes twice, and more than 50 tags. */
    static Map<String, String> in(List<XmlBody> sets) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (XmlBody set : sets) {
            for (XmlBody tag : set.all("Tag")) {
                if (tags.put(tag.required("Key"), tag.required("Value")) != null) {
                    throw S3Error.bad("InvalidTag", "Cannot provide multiple Tags with the same key");
                }
            }
        }
        if (tags.size() > MOST) {
            throw S3Error.bad("BadRequest", "Bucket tag count cannot be greater than " + MOST);
        }
        return tags;
    }

    static Xml answer(Bucket bucket) {
        if (bucket.tags().isEmpty()) {
            throw S3Error.of(404, "NoSuchTagSet", "The TagSet does not exist").with("BucketName", bucket.name());
        }
        Xml xml = Xml.of("Tagging");
        xml.begin("TagSet");
        bucket.tags()
                .forEach((key, value) ->
                        xml.begin("Tag").add("Key", key).add("Value", value).end());
        return xml.end();
    }
}
