package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.io.IOException;
import java.time.Clock;

/**
 * Takes objects in parts.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Amazon S3: multipart upload</a>
 */
final class UploadOperations {

    static final int MOST_PARTS = 10_000;

    private static final String UPLOAD_ID = "uploadId";

    private final Buckets buckets;
    private final Contents contents;
    private final Clock clock;

    UploadOperations(Buckets buckets, Contents contents, Clock clock) {
        this.buckets = buckets;
        this.contents = contents;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("POST", Subject.OBJECT, "uploads", this::begin);
        routes.add("PUT", Subject.OBJECT, UPLOAD_ID, this::put);
        routes.add("POST", Subject.OBJECT, UPLOAD_ID, this::complete);
        routes.add("DELETE", Subject.OBJECT, UPLOAD_ID, this::abort);
    }

    /** The upload that a request names. */
    static Upload find(ObjectRequest request, Bucket bucket) {
        return bucket.uploads().get(request.parameter(UPLOAD_ID).orElse(""), request.key());
    }

    private Response begin(ObjectRequest request) {
        Bucket bucket = buckets.get(request.bucket());
        UploadChecksums checksums = UploadChecksums.asked(request);
        Upload upload = new Upload(
                request.id(),
                request.key(),
                AttributeHeaders.read(request.headers()),
                checksums.algorithm(),
                checksums.whole(),
                clock.instant());
        bucket.uploads().add(upload);
        Xml xml = Xml.of("InitiateMultipartUploadResult")
                .add("Bucket", bucket.name())
                .add("Key", upload.key())
                .add("UploadId", upload.id());
        return Answers.xml(200, xml, checksums.headers());
    }

    private Response put(ObjectRequest request) throws IOException {
        Upload upload = find(request, buckets.get(request.bucket()));
        int number = request.number("partNumber", 0, Integer.MAX_VALUE);
        if (number < 1 || number > MOST_PARTS) {
            throw S3Error.invalidArgument(
                    "partNumber",
                    Integer.toString(number),
                    "Part number must be an integer between 1 and 10000, inclusive");
        }
        if (request.header(CopySource.HEADER).isPresent()) {
            return copy(request, upload, number);
        }
        Checksum checksum = UploadChecksums.of(upload).ofPart(request.payload());
        Part part = contents.part(number, request.payload(), checksum);
        upload.put(part);
        return Answers.empty(200, WriteOperations.describe(part.etag().quoted(), checksum));
    }

    private Response copy(ObjectRequest request, Upload upload, int number) throws IOException {
        if (upload.algorithm() != null) {
            throw S3Error.notImplemented("copied parts in an upload with checksums");
        }
        StoredObject source = CopySource.of(request).find(buckets);
        new ReadConditions("x-amz-copy-source-").check(request, source);
        ByteRange range = request.header("x-amz-copy-source-range")
                .flatMap(text -> ByteRange.of(text, source.size()))
                .orElse(new ByteRange(0, source.size()));
        Part part = contents.part(number, source.content(), range);
        upload.put(part);
        return Answers.xml(Xml.of("CopyPartResult")
                .add("LastModified", part.modified())
                .add("ETag", part.etag().quoted()));
    }

    private Response complete(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        Upload upload = find(request, bucket);
        // Before the upload ends, so that it can be completed under another condition.
        WriteConditions.of(request).check(bucket.find(request.key()).orElse(null));
        Completion completion = new Completion(request, upload);
        StoredObject object = completion.object(contents.now());
        bucket.uploads().remove(upload);
        bucket.put(request.key(), object, WriteConditions.of(request));
        Xml xml = Xml.of("CompleteMultipartUploadResult")
                .add("Location", "/" + bucket.name() + "/" + request.key())
                .add("Bucket", bucket.name())
                .add("Key", request.key())
                .add("ETag", object.etag().quoted())
                .addChecksum(object.checksum());
        if (object.checksum() != null) {
            xml.add("ChecksumType", object.checksum().type());
        }
        return Answers.xml(xml);
    }

    private Response abort(ObjectRequest request) {
        Bucket bucket = buckets.get(request.bucket());
        Upload upload = find(request, bucket);
        upload.abort();
        bucket.uploads().remove(upload);
        return Answers.empty(204, Headers.NONE);
    }
}
