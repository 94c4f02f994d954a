package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.http.Service;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Takes each request through gate and routes to its operation, and words every error as S3 does. */
final class ObjectService implements Service {

    /** S3 takes 5 GB in one request; here a request is in memory, and what is larger comes in parts. */
    private static final long LONGEST_CONTENT_BYTES = 128L * 1024 * 1024;

    /** 1,000 keys of 1,024 bytes, or 10,000 parts, in XML. */
    private static final long LONGEST_XML_BYTES = 8L * 1024 * 1024;

    private final Gate gate;
    private final Routes routes;

    ObjectService(Gate gate, Routes routes) {
        this.gate = gate;
        this.routes = routes;
    }

    @Override
    public Optional<Response> refusal(RequestHead head) {
        try {
            gate.checkHead(head);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(failed(Refusals.worded(e), head, newId()));
        }
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return head.method().equals("PUT") ? LONGEST_CONTENT_BYTES : LONGEST_XML_BYTES;
    }

    @Override
    public Response tooLarge(RequestHead head) {
        S3Error error = S3Error.bad("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size")
                .with("MaxSizeAllowed", Long.toString(bodyLimit(head)));
        return failed(error, head, newId());
    }

    @Override
    public Response answer(Request request) {
        String id = newId();
        RequestHead head = request.head();
        try {
            SignedRequest signed = gate.checkSignature(head, Payload.declared(request));
            ObjectRequest object = ObjectRequest.of(id, request, Payload.of(request, signed));
            return identified(routes.find(object).answer(object), id);
        } catch (Refusal e) {
            return failed(Refusals.worded(e), head, id);
        } catch (S3Error e) {
            return failed(e, head, id);
        } catch (IOException | RuntimeException e) {
            return failed(S3Error.internal(e), head, id);
        }
    }

    private static Response failed(S3Error error, RequestHead head, String id) {
        return identified(Answers.error(error, head.decodedPath(), id), id);
    }

    private static Response identified(Response response, String id) {
        Headers headers = response.headers().with("x-amz-request-id", id).with("Server", "Assay");
        return new Response(response.status(), headers, response.body());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
