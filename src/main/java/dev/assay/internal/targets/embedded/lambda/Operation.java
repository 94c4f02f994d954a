package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Response;

/** What the service does for one kind of request. */
@FunctionalInterface
interface Operation {

    /** Answers, or raises a {@link ServiceError}. */
    Response answer(ApiRequest request);
}
