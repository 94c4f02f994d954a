package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Part;
import dev.assay.internal.targets.embedded.s3.store.Precondition;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import dev.assay.internal.targets.embedded.service.Operation;
import java.io.IOException;
import java.time.Clock;

/**
 * Multipart uploads.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Amazon S3: multipart upload</a>
 */
final class UploadOperations {

    static final int MOST_PARTS = 10_000;

    private static final String UPLOAD_ID = "uploadId";

    private static final String PART_NUMBER = "partNumber";

    private final Buckets buckets;
    private final Contents contents;
    private final ObjectEvents events;
    private final ReadConditions sourceConditions;

    UploadOperations(Buckets buckets, Contents contents, Clock clock, ObjectEvents events) {
        this.events = events;
        this.buckets = buckets;
        this.contents = contents;
        this.sourceConditions = ReadConditions.ofCopy(clock);
    }

    void addTo(Routes routes) {
        Settings ofUpload = Settings.of(UPLOAD_ID);
        Operation<ObjectRequest> part = ofUpload.and(PART_NUMBER).guard(this::put);
        Operation<ObjectRequest> copy = ofUpload.and(PART_NUMBER, ByteRange.COPY)
                .and(CopySource.HEADERS)
                .and(sourceConditions.headers())
                .guard(this::copy);
        routes.add(
                "POST",
                Subject.OBJECT,
                "uploads",
                Settings.of("uploads", UploadChecksums.ALGORITHM, UploadChecksums.TYPE)
                        .withAttributes()
                        .guard(this::begin));
        routes.add(
                "PUT", Subject.OBJECT, UPLOAD_ID, request -> (CopySource.isIn(request) ? copy : part).answer(request));
        routes.add(
                "POST",
                Subject.OBJECT,
                UPLOAD_ID,
                ofUpload.and(UploadChecksums.TYPE, Completion.SIZE, "if-match", "if-none-match")
                        .guard(this::complete));
        routes.add("DELETE", Subject.OBJECT, UPLOAD_ID, ofUpload.guard(this::abort));
    }

    private static Upload find(ObjectRequest request, Bucket bucket) {
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
                checksums.whole());
        bucket.uploads().add(upload);
        Xml xml = Xml.of("InitiateMultipartUploadResult")
                .add("Bucket", bucket.name())
                .add("Key", upload.key())
                .add("UploadId", upload.id());
        return Answers.xml(200, xml, checksums.headers(Answers.ENCRYPTED));
    }

    private Response put(ObjectRequest request) throws IOException {
        Upload upload = find(request, buckets.get(request.bucket()));
        int number = number(request);
        Checksum checksum = UploadChecksums.of(upload).ofPart(request.payload());
        // An upload that was begun without checksums keeps none.
        Part part = contents.part(number, request.payload(), upload.algorithm() == null ? null : checksum);
        upload.put(part);
        return Answers.empty(200, WriteOperations.described(part.etag().quoted(), checksum));
    }

    private static int number(ObjectRequest request) {
        String text = request.parameter(PART_NUMBER).orElse("");
        int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_PARTS) {
            throw S3Error.invalidArgument(
                    PART_NUMBER, text, "Part number must be an integer between 1 and 10000, inclusive");
        }
        return number;
    }

    private Response copy(ObjectRequest request) throws IOException {
        Upload upload = find(request, buckets.get(request.bucket()));
        int number = number(request);
        StoredObject source = CopySource.of(request).find(buckets);
        ByteRange range = request.header(ByteRange.COPY)
                .map(text -> ByteRange.ofCopy(text, source.size()))
                .orElse(new ByteRange(0, source.size()));
        sourceConditions.checkAll(request, source);
        Part part = contents.part(number, source.content(), range, upload.algorithm());
        upload.put(part);
        Xml xml = Xml.of("CopyPartResult")
                .add("LastModified", part.modified())
                .add("ETag", part.etag().quoted())
                .addChecksum(part.checksum());
        return Answers.xml(200, xml, Answers.ENCRYPTED);
    }

    private Response complete(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        Upload upload = find(request, bucket);
        Precondition condition = WriteConditions.of(request, upload);
        // Before the upload ends, so that it can be completed under another condition.
        condition.check(bucket.find(request.key()).orElse(null));
        StoredObject object = new Completion(request, upload).object(contents.now());
        bucket.uploads().remove(upload);
        bucket.put(request.key(), object, condition);
        events.created(request, bucket, ObjectEvents.COMPLETE, object);
        Xml xml = Xml.of("CompleteMultipartUploadResult")
                .add("Location", "/" + bucket.name() + "/" + request.key())
                .add("Bucket", bucket.name())
                .add("Key", request.key())
                .add("ETag", object.etag().quoted())
                .addChecksum(object.checksum())
                .add("ChecksumType", object.checksum().type());
        return Answers.xml(200, xml, Answers.ENCRYPTED);
    }

    private Response abort(ObjectRequest request) {
        Bucket bucket = buckets.get(request.bucket());
        Upload upload = find(request, bucket);
        upload.abort();
        bucket.uploads().remove(upload);
        return Answers.empty(204, Headers.NONE);
    }
}
