package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.access.Authorization;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Exchange;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import java.io.IOException;
import java.util.UUID;

/** One request to a service. Whatever the answer is, it carries the request's id. */
final class AwsExchange implements Exchange {

    private final Gate gate;
    private final AwsService service;
    private final RequestHead head;
    private final Authorization authorization;
    private final String id = newId();

    AwsExchange(Gate gate, AwsService service, RequestHead head, Authorization authorization) {
        this.gate = gate;
        this.service = service;
        this.head = head;
        this.authorization = authorization;
    }

    static Exchange refused(AwsService service, RequestHead head, Exception refusal) {
        String id = newId();
        return Exchange.refused(identified(service, service.failed(refusal, head, id), id));
    }

    @Override
    public long bodyLimit() {
        return service.bodyLimit(head);
    }

    @Override
    public Response tooLarge() {
        return failed(service.tooLarge(head));
    }

    @Override
    public Response answer(byte[] body) {
        Request request = new Request(head, body);
        try {
            SignedRequest signed =
                    gate.checkSignature(head, authorization, service.guarded(), service.signedPayload(request));
            return identified(service, service.answer(id, request, signed), id);
        } catch (IOException | RuntimeException e) {
            return failed(e);
        }
    }

    private Response failed(Exception failure) {
        return identified(service, service.failed(failure, head, id), id);
    }

    private static Response identified(AwsService service, Response response, String id) {
        return new Response(response.status(), response.headers().with(service.requestIdHeader(), id), response.body());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
