package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.access.GuardedService;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.text.Sha256;
import java.io.IOException;
import java.util.Optional;

/** One AWS service: what it does, and how it words what goes wrong. */
public interface AwsService {

    /** What requests must be signed for. */
    GuardedService guarded();

    /** The answer to a request without a signature, if its path alone allows it; empty otherwise. */
    default Optional<Response> unsigned(RequestHead head) {
        return Optional.empty();
    }

    /** How many bytes the body of a request may have. */
    long bodyLimit(RequestHead head);

    /** The error for a body over the limit. */
    RuntimeException tooLarge(RequestHead head);

    /** What stands in the signature for the body. */
    default String signedPayload(Request request) {
        return Sha256.hex(request.body());
    }

    /**
     * Answers a request whose sender is known.
     *
     * @param id the request id, which the answer carries
     */
    Response answer(String id, Request request, SignedRequest signed) throws IOException;

    /**
     * Words an error as AWS does.
     *
     * @param failure a {@link dev.assay.internal.targets.embedded.access.Refusal}, an error of the service, or a defect
     */
    Response failed(Exception failure, RequestHead head, String id);

    /** The header that carries the request id. */
    String requestIdHeader();
}
