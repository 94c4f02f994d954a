package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Precondition;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions an object is written.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Amazon S3: conditional
 *     writes</a>
 */
final class WriteConditions {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";

    private WriteConditions() {}

    static Precondition of(ObjectRequest request) {
        Optional<String> match = request.header(IF_MATCH);
        Optional<String> noneMatch = request.header(IF_NONE_MATCH);
        if (noneMatch.isPresent() && !noneMatch.get().equals("*")) {
            throw S3Error.notImplemented("If-None-Match with anything but *").with("Header", IF_NONE_MATCH);
        }
        return current -> {
            if (noneMatch.isPresent() && current != null) {
                throw S3Error.preconditionFailed(IF_NONE_MATCH);
            }
            match.ifPresent(etag -> check(etag, current, request.key()));
        };
    }

    private static void check(String etag, @Nullable StoredObject current, String key) {
        if (current == null) {
            throw S3Error.noSuchKey(key);
        }
        if (!etag.equals("*") && !current.etag().is(etag)) {
            throw S3Error.preconditionFailed(IF_MATCH);
        }
    }

    /** For removals: what is not there need not match. */
    static Precondition ifMatches(Optional<String> etag) {
        return current -> {
            if (etag.isPresent()
                    && current != null
                    && !etag.get().equals("*")
                    && !current.etag().is(etag.get())) {
                throw S3Error.preconditionFailed(IF_MATCH);
            }
        };
    }
}
