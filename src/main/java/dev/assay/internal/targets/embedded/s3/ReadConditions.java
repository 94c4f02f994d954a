package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Under which conditions an object is read or copied (RFC 9110, section 13.2.2).
 *
 * @param prefix of the four headers: empty, or {@code x-amz-copy-source-}
 */
record ReadConditions(String prefix) {

    /** Raises an error where the object is not what the client expects. */
    void check(ObjectRequest request, StoredObject object) {
        Optional<String> match = request.header(prefix + "If-Match");
        if (match.isPresent()) {
            if (!matches(match.get(), object)) {
                throw S3Error.preconditionFailed("If-Match");
            }
        } else if (time(request, "If-Unmodified-Since")
                .filter(object.modified()::isAfter)
                .isPresent()) {
            throw S3Error.preconditionFailed("If-Unmodified-Since");
        }
    }

    /** Whether the client has the object already. */
    boolean isKnown(ObjectRequest request, StoredObject object) {
        Optional<String> noneMatch = request.header(prefix + "If-None-Match");
        return noneMatch
                .map(etags -> matches(etags, object))
                .orElseGet(() -> time(request, "If-Modified-Since")
                        .filter(since -> !object.modified().isAfter(since))
                        .isPresent());
    }

    private Optional<Instant> time(ObjectRequest request, String name) {
        return request.header(prefix + name).flatMap(HttpDate::read);
    }

    private static boolean matches(String etags, StoredObject object) {
        return Arrays.stream(etags.split(",", -1))
                .anyMatch(etag -> etag.strip().equals("*") || object.etag().is(etag));
    }
}
