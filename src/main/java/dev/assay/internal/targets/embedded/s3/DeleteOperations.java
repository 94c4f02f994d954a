package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.Routes.Subject;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Bucket;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import java.io.IOException;
import java.util.List;

/**
 * Removes objects, one or many at once.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html">DeleteObjects</a>
 */
final class DeleteOperations {

    private static final int MOST_AT_ONCE = 1000;

    private final Buckets buckets;
    private final ObjectEvents events;

    DeleteOperations(Buckets buckets, ObjectEvents events) {
        this.events = events;
        this.buckets = buckets;
    }

    void addTo(Routes routes) {
        routes.add("DELETE", Subject.OBJECT, "", Settings.of("if-match").guard(this::delete));
        routes.add("POST", Subject.BUCKET, "delete", Settings.of("delete").guard(this::deleteMany));
    }

    private Response delete(ObjectRequest request) {
        Bucket bucket = buckets.get(request.bucket());
        bucket.remove(request.key(), WriteConditions.ofRemoval(request.header("If-Match")));
        events.removed(request, bucket, request.key());
        return Answers.empty(204, Headers.NONE);
    }

    private Response deleteMany(ObjectRequest request) throws IOException {
        Bucket bucket = buckets.get(request.bucket());
        if (request.payload().checksum() == null
                && request.header("Content-MD5").isEmpty()) {
            throw S3Error.invalidRequest("Missing required header for this request: Content-MD5");
        }
        XmlBody body = XmlBody.read(request.payload().bytes(), "Delete");
        body.refuseAllBut("Object", "Quiet");
        List<XmlBody> named = body.all("Object");
        if (named.isEmpty() || named.size() > MOST_AT_ONCE) {
            throw S3Error.malformedXml();
        }
        boolean quiet = body.text("Quiet").filter("true"::equals).isPresent();
        Xml xml = Xml.of("DeleteResult");
        named.forEach(one -> delete(request, bucket, one, quiet, xml));
        return Answers.xml(xml);
    }

    private void delete(ObjectRequest request, Bucket bucket, XmlBody one, boolean quiet, Xml xml) {
        String key = one.required("Key");
        try {
            one.refuseAllBut("Key", "ETag");
            bucket.remove(ObjectKey.checked(key), WriteConditions.ofRemoval(one.text("ETag")));
            events.removed(request, bucket, key);
            if (!quiet) {
                xml.begin("Deleted").add("Key", key).end();
            }
        } catch (S3Error e) {
            xml.begin("Error")
                    .add("Key", key)
                    .add("Code", e.code())
                    .add("Message", e.getMessage())
                    .end();
        }
    }
}
