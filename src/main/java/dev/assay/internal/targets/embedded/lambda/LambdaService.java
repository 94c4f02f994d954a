package dev.assay.internal.targets.embedded.lambda;

import dev.assay.data.Sha256;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.http.Service;
import java.util.Optional;
import java.util.UUID;

/** Takes each request through gate and routes to its operation, and words every error as AWS does. */
final class LambdaService implements Service {

    /** Of CreateFunction and UpdateFunctionCode: 50 MB of zip file in base64. */
    static final int LONGEST_REQUEST_BYTES = 70_167_211;

    private final Gate gate;
    private final Routes routes;

    LambdaService(Gate gate, Routes routes) {
        this.gate = gate;
        this.routes = routes;
    }

    @Override
    public Optional<Response> refusal(RequestHead head) {
        try {
            gate.checkHead(head);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(identified(ServiceError.refused(e).response(), newId()));
        }
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return isInvoke(head) ? InvocationType.mostBytes(head.headers()) : LONGEST_REQUEST_BYTES;
    }

    @Override
    public Response tooLarge(RequestHead head) {
        ServiceError error = ServiceError.tooLarge("Request must be smaller than " + bodyLimit(head) + " bytes for the "
                + (isInvoke(head) ? "InvokeFunction" : "CreateFunction") + " operation");
        return identified(error.response(), newId());
    }

    @Override
    public Response answer(Request request) {
        String id = newId();
        try {
            gate.checkSignature(request.head(), Sha256.hex(request.body()));
            Routes.Match match = routes.match(request.head());
            return identified(match.route().operation().answer(new ApiRequest(id, match.resource(), request)), id);
        } catch (Refusal e) {
            return identified(ServiceError.refused(e).response(), id);
        } catch (ServiceError e) {
            return identified(e.response(), id);
        } catch (RuntimeException e) {
            return identified(
                    ServiceError.ofService("The embedded target failed: " + e).response(), id);
        }
    }

    private static boolean isInvoke(RequestHead head) {
        return head.path().endsWith("/invocations");
    }

    private static Response identified(Response response, String id) {
        return new Response(response.status(), response.headers().with("x-amzn-RequestId", id), response.body());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
