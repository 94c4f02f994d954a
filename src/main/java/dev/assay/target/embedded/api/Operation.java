package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.Response;

/** What the service does for one kind of request. */
@FunctionalInterface
interface Operation {

    /** Answers, or raises a {@link ServiceError}. */
    Response answer(ApiRequest request);
}
