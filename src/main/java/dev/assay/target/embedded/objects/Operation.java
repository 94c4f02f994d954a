package dev.assay.target.embedded.objects;

import dev.assay.target.embedded.http.Response;
import java.io.IOException;

/** What the service does for one kind of request. */
@FunctionalInterface
interface Operation {

    /** Answers, or raises an {@link dev.assay.target.embedded.objects.error.S3Error}. */
    Response answer(ObjectRequest request) throws IOException;
}
