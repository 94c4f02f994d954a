package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Attributes;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Precondition;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.service.Operation;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Puts objects: from the payload of a request, or copied from another object.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>
 */
final class WriteOperations {

    private static final String METADATA_DIRECTIVE = "x-amz-metadata-directive";

    private final Buckets buckets;
    private final Contents contents;
    private final ReadConditions sourceConditions;
    private final ObjectEvents events;

    WriteOperations(Buckets buckets, Contents contents, Clock clock, ObjectEvents events) {
        this.events = events;
        this.buckets = buckets;
        this.contents = contents;
        this.sourceConditions = ReadConditions.ofCopy(clock);
    }

    void addTo(Routes routes) {
        Settings written = Settings.of("if-match", "if-none-match").withAttributes();
        Operation<ObjectRequest> put = written.guard(this::put);
        Operation<ObjectRequest> copy = written.and(sourceConditions.headers())
                .and(CopySource.HEADERS)
                .and(METADATA_DIRECTIVE, "x-amz-tagging-directive", UploadChecksums.ALGORITHM)
                .guard(this::copy);
        routes.add("PUT", Subject.OBJECT, "", request -> (CopySource.isIn(request) ? copy : put).answer(request));
    }

    private Response put(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        Precondition condition = WriteConditions.of(request);
        StoredObject object = contents.object(request.payload(), AttributeHeaders.read(request.headers()));
        bucket.put(request.key(), object, condition);
        events.created(request, bucket, ObjectEvents.PUT, object);
        return Answers.empty(
                200,
                described(object.etag().quoted(), object.checksum())
                        .with(UploadChecksums.TYPE, object.checksum().type()));
    }

    /** The headers with which the answer to a write describes the content. */
    static Headers described(String etag, @Nullable Checksum checksum) {
        Headers headers = Answers.ENCRYPTED.with("ETag", etag);
        return checksum == null ? headers : headers.with(checksum.algorithm().header(), checksum.text());
    }

    private Response copy(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        CopySource from = CopySource.of(request);
        StoredObject source = from.find(buckets);
        sourceConditions.checkAll(request, source);
        ChecksumAlgorithm algorithm =
                UploadChecksums.algorithm(request).orElse(source.checksum().algorithm());
        Precondition condition = WriteConditions.of(request);
        StoredObject object = contents.copy(source, attributes(request, from, source), algorithm);
        bucket.put(request.key(), object, condition);
        events.created(request, bucket, ObjectEvents.COPY, object);
        Xml xml = Xml.of("CopyObjectResult")
                .add("LastModified", object.modified())
                .add("ETag", object.etag().quoted())
                .addChecksum(object.checksum())
                .add("ChecksumType", object.checksum().type());
        return Answers.xml(200, xml, Answers.ENCRYPTED);
    }

    private static Attributes attributes(ObjectRequest request, CopySource from, StoredObject source) {
        String directive = request.header(METADATA_DIRECTIVE).orElse("COPY");
        if (directive.equals("REPLACE")) {
            return AttributeHeaders.read(request.headers());
        }
        if (!directive.equals("COPY")) {
            throw S3Error.invalidArgument(METADATA_DIRECTIVE, directive, "Unknown metadata directive.");
        }
        // S3 counts a storage class or an encryption as a change even if the object has the same.
        boolean changes = request.header(Settings.STORAGE_CLASS).isPresent()
                || request.header(Settings.SERVER_SIDE_ENCRYPTION).isPresent();
        if (from.is(request.bucket(), request.key()) && !changes) {
            throw S3Error.invalidRequest("This copy request is illegal because it is trying to copy an object to itself"
                    + " without changing the object's metadata, storage class, website redirect location or encryption"
                    + " attributes.");
        }
        return source.attributes();
    }
}
