package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.http.Response;
import java.io.IOException;

/** What the service does for one kind of request. */
@FunctionalInterface
interface Operation {

    /** Answers, or raises an {@link dev.assay.internal.targets.embedded.s3.error.S3Error}. */
    Response answer(ObjectRequest request) throws IOException;
}
