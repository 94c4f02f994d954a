package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Attributes;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts objects, from what the request carries or from another object.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>
 */
final class WriteOperations {

    private static final ReadConditions SOURCE = new ReadConditions("x-amz-copy-source-");

    private final Buckets buckets;
    private final Contents contents;

    WriteOperations(Buckets buckets, Contents contents) {
        this.buckets = buckets;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.add("PUT", Subject.OBJECT, "", this::put);
    }

    private Response put(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        if (request.header(CopySource.HEADER).isPresent()) {
            return copy(request, bucket);
        }
        StoredObject object = contents.object(request.payload(), AttributeHeaders.read(request.headers()));
        bucket.put(request.key(), object, WriteConditions.of(request));
        return Answers.empty(200, describe(object.etag().quoted(), object.checksum()));
    }

    /** What the answer to a write says about the content. */
    static Headers describe(String etag, @Nullable Checksum checksum) {
        Headers headers = Headers.NONE.with("ETag", etag);
        return checksum == null
                ? headers
                : headers.with(checksum.algorithm().header(), checksum.text())
                        .with("x-amz-checksum-type", checksum.type());
    }

    private Response copy(ObjectRequest request, Bucket bucket) throws IOException {
        CopySource from = CopySource.of(request);
        StoredObject source = from.find(buckets);
        SOURCE.check(request, source);
        if (SOURCE.isKnown(request, source)) {
            throw S3Error.preconditionFailed("x-amz-copy-source-If-None-Match");
        }
        StoredObject object = contents.copy(source, attributes(request, from, source));
        bucket.put(request.key(), object, WriteConditions.of(request));
        return Answers.xml(Xml.of("CopyObjectResult")
                .add("LastModified", object.modified())
                .add("ETag", object.etag().quoted())
                .addChecksum(object.checksum()));
    }

    private static Attributes attributes(ObjectRequest request, CopySource from, StoredObject source) {
        String directive = request.header("x-amz-metadata-directive").orElse("COPY");
        if (directive.equals("REPLACE")) {
            return AttributeHeaders.read(request.headers());
        }
        if (!directive.equals("COPY")) {
            throw S3Error.invalidArgument("x-amz-metadata-directive", directive, "Unknown metadata directive.");
        }
        if (from.is(request.bucket(), request.key())) {
            throw S3Error.invalidRequest("This copy request is illegal because it is trying to copy an object to itself"
                    + " without changing the object's metadata, storage class, website redirect location or encryption"
                    + " attributes.");
        }
        return source.attributes();
    }
}
