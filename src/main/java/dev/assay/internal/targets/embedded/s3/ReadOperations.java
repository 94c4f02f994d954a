package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.checksum.Checksum;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.Content;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.service.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Answers with objects, whole or in part, and with their headers alone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
 */
final class ReadOperations {

    private static final String CHECKSUM_MODE = "x-amz-checksum-mode";

    private final Buckets buckets;
    private final ReadConditions conditions;

    ReadOperations(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.conditions = new ReadConditions("", clock);
    }

    void addTo(Routes routes) {
        Operation<ObjectRequest> get = Settings.of("partNumber", "range", CHECKSUM_MODE)
                .and(conditions.headers())
                .and(AttributeHeaders.OVERRIDES)
                .guard(this::get);
        routes.add("GET", Subject.OBJECT, "", get);
        // The server leaves the body out.
        routes.add("HEAD", Subject.OBJECT, "", get);
    }

    private Response get(ObjectRequest request) throws IOException {
        StoredObject object =
                buckets.get(request.bucket()).find(request.key()).orElseThrow(() -> S3Error.noSuchKey(request.key()));
        conditions.checkExpected(request, object);
        Headers headers = Answers.ENCRYPTED
                .with("Last-Modified", HttpDate.of(object.modified()))
                .with("ETag", object.etag().quoted())
                .with("Accept-Ranges", "bytes");
        if (conditions.isKnown(request, object)) {
            return Answers.empty(304, headers);
        }
        headers = AttributeHeaders.write(object.attributes(), request, headers);
        Optional<ByteRange> range = range(request, object);
        headers = withChecksum(request, object, range.orElse(new ByteRange(0, object.size())), headers);
        return range.isPresent()
                ? some(object, range.get(), withPartsCount(request, object, headers))
                : new Response(200, headers, new ContentBody(object.content(), new ByteRange(0, object.size())));
    }

    /** A range gets no checksum unless it is the whole object, or a part of an object with a composite checksum. */
    private static Headers withChecksum(ObjectRequest request, StoredObject object, ByteRange range, Headers headers)
            throws IOException {
        Checksum checksum = object.checksum();
        if (request.header(CHECKSUM_MODE).isEmpty()) {
            return headers;
        }
        if (checksum.parts() > 0 && request.parameter("partNumber").isPresent()) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            object.content().writeTo(part, range.from(), range.count());
            checksum = new Checksum(checksum.algorithm(), checksum.algorithm().of(part.toByteArray()), 0);
        } else if (range.count() < object.size()) {
            return headers;
        }
        return headers.with(checksum.algorithm().header(), checksum.text())
                .with(UploadChecksums.TYPE, object.checksum().type());
    }

    private static Response some(StoredObject object, ByteRange range, Headers headers) {
        return new Response(
                206, headers.with("Content-Range", range.of(object.size())), new ContentBody(object.content(), range));
    }

    private static Headers withPartsCount(ObjectRequest request, StoredObject object, Headers headers) {
        return request.parameter("partNumber").isPresent() && object.etag().parts() > 0
                ? headers.with(
                        "x-amz-mp-parts-count", Integer.toString(object.etag().parts()))
                : headers;
    }

    private static Optional<ByteRange> range(ObjectRequest request, StoredObject object) {
        Optional<String> part = request.parameter("partNumber");
        Optional<String> header = request.header("Range");
        if (part.isPresent() && header.isPresent()) {
            throw S3Error.invalidRequest("Cannot specify both Range header and partNumber query parameter");
        }
        return part.isPresent() ? part(request, object) : header.flatMap(text -> ByteRange.of(text, object.size()));
    }

    /** An object that was put in one request is its own first part. */
    private static Optional<ByteRange> part(ObjectRequest request, StoredObject object) {
        int number = request.number("partNumber", 1, Integer.MAX_VALUE);
        List<Content> parts = object.etag().parts() > 0 ? object.content().parts() : List.of(object.content());
        if (number < 1 || number > parts.size()) {
            throw S3Error.of(416, "InvalidPartNumber", "The requested partnumber is not satisfiable")
                    .with("ActualPartCount", Integer.toString(parts.size()))
                    .with("PartNumberRequested", Integer.toString(number));
        }
        long from =
                parts.subList(0, number - 1).stream().mapToLong(Content::length).sum();
        // An empty object has no range that a header could name.
        return object.size() == 0
                ? Optional.empty()
                : Optional.of(new ByteRange(from, parts.get(number - 1).length()));
    }
}
