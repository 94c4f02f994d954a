package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Precondition;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import dev.assay.internal.targets.embedded.s3.store.Upload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions under which an object is written.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Amazon S3: conditional
 *     writes</a>
 */
final class WriteConditions {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String ANY = "*";

    private WriteConditions() {}

    static Precondition of(ObjectRequest request) {
        Optional<String> match = request.header(IF_MATCH);
        Optional<String> noneMatch = request.header(IF_NONE_MATCH);
        if (match.isPresent() && noneMatch.isPresent()) {
            throw refused(
                    IF_MATCH + "," + IF_NONE_MATCH, "Multiple conditional request headers present in the request");
        }
        if (match.filter(ANY::equals).isPresent()) {
            throw refusedValue(IF_MATCH);
        }
        if (noneMatch.isPresent() && !noneMatch.get().equals(ANY)) {
            throw refusedValue(IF_NONE_MATCH);
        }
        return current -> {
            if (noneMatch.isPresent() && current != null) {
                throw S3Error.preconditionFailed(IF_NONE_MATCH);
            }
            match.ifPresent(etag -> check(etag, current, request.key()));
        };
    }

    /** The condition at the end of an upload. The key must also not have been written or deleted since the upload began. */
    static Precondition of(ObjectRequest request, Upload upload) {
        Precondition holds = of(request);
        String condition = request.header(IF_MATCH).isPresent() ? IF_MATCH : IF_NONE_MATCH;
        boolean conditional = request.header(condition).isPresent();
        return current -> {
            holds.check(current);
            if (conditional && upload.overtaken()) {
                throw S3Error.of(
                                409,
                                "ConditionalRequestConflict",
                                "The conditional request cannot succeed due to a conflicting operation against this"
                                        + " resource.")
                        .with("Condition", condition)
                        .with("Key", request.key());
            }
        };
    }

    private static void check(String etag, @Nullable StoredObject current, String key) {
        if (current == null) {
            throw S3Error.noSuchKey(key);
        }
        if (!current.etag().is(etag)) {
            throw S3Error.preconditionFailed(IF_MATCH);
        }
    }

    /** The condition of a deletion. An object that does not exist need not match. */
    static Precondition ofRemoval(Optional<String> etag) {
        return current -> {
            if (etag.isPresent()
                    && current != null
                    && !etag.get().equals(ANY)
                    && !current.etag().is(etag.get())) {
                throw S3Error.preconditionFailed(IF_MATCH);
            }
        };
    }

    private static S3Error refusedValue(String header) {
        return refused(header, "We don't accept the provided value of " + header + " header for this API");
    }

    /** S3 itself refuses these values, in these words. */
    private static S3Error refused(String header, String message) {
        return S3Error.of(501, "NotImplemented", "A header you provided implies functionality that is not implemented")
                .with("Header", header)
                .with("additionalMessage", message);
    }
}
