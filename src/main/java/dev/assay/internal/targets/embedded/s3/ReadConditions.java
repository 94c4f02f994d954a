package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The conditions under which an object is read or copied (RFC 9110, section 13.2.2).
 *
 * @param prefix of the four headers: empty, or {@code x-amz-copy-source-}
 * @param clock the wall clock. S3 ignores {@code If-Modified-Since} if its time is in the future
 */
record ReadConditions(String prefix, Clock clock) {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String IF_MODIFIED = "If-Modified-Since";
    private static final String IF_UNMODIFIED = "If-Unmodified-Since";

    static ReadConditions ofCopy(Clock clock) {
        return new ReadConditions("x-amz-copy-source-", clock);
    }

    /** The headers in lower case. */
    String[] headers() {
        return new String[] {
            prefix + "if-match", prefix + "if-none-match", prefix + "if-modified-since", prefix + "if-unmodified-since"
        };
    }

    /** Raises an error if the object is not what the client expects. */
    void checkExpected(ObjectRequest request, StoredObject object) {
        Optional<String> match = request.header(prefix + IF_MATCH);
        if (match.isPresent()) {
            if (!matches(match.get(), object)) {
                throw S3Error.preconditionFailed(prefix + IF_MATCH);
            }
        } else if (time(request, IF_UNMODIFIED)
                .filter(object.modified()::isAfter)
                .isPresent()) {
            throw S3Error.preconditionFailed(prefix + IF_UNMODIFIED);
        }
    }

    /** Raises an error if any of the four does not hold. */
    void checkAll(ObjectRequest request, StoredObject object) {
        checkExpected(request, object);
        if (isKnown(request, object)) {
            boolean byContent = request.header(prefix + IF_NONE_MATCH).isPresent();
            throw S3Error.preconditionFailed(prefix + (byContent ? IF_NONE_MATCH : IF_MODIFIED));
        }
    }

    /** Whether the client has the object already. */
    boolean isKnown(ObjectRequest request, StoredObject object) {
        Optional<String> noneMatch = request.header(prefix + IF_NONE_MATCH);
        return noneMatch
                .map(etags -> matches(etags, object))
                .orElseGet(() -> time(request, IF_MODIFIED)
                        .filter(since -> !since.isAfter(clock.instant()))
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
