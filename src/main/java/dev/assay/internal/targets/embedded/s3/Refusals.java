package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.s3.error.S3Error;

/** Why a request is not let in, as S3 words it. */
final class Refusals {

    private Refusals() {}

    static S3Error worded(Refusal refusal) {
        return switch (refusal.reason()) {
            case PRESIGNED -> S3Error.notImplemented("signatures in the query (presigned URLs)");
            case HOST, ORIGIN, UNSIGNED -> S3Error.of(403, "AccessDenied", refusal.getMessage());
            case UNKNOWN_KEY ->
                S3Error.of(
                        403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
            case EXPIRED -> S3Error.of(403, "RequestTimeTooSkewed", refusal.getMessage());
            case MISMATCH -> S3Error.of(403, "SignatureDoesNotMatch", refusal.getMessage());
            case INCOMPLETE, SCOPE -> S3Error.bad("AuthorizationHeaderMalformed", refusal.getMessage());
        };
    }
}
