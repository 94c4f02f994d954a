package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.http.Response;
import java.io.IOException;

/**
 * What a service does for one kind of request.
 *
 * @param <R> a request as the service reads it
 */
@FunctionalInterface
public interface Operation<R> {

    /**
     * Answers a request.
     *
     * @throws RuntimeException the error of the service, which {@link AwsService#failed} words
     * @throws IOException if a file cannot be read or written
     */
    Response answer(R request) throws IOException;
}
