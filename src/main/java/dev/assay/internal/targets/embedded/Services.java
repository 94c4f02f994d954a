package dev.assay.internal.targets.embedded;

import dev.assay.internal.targets.embedded.access.GuardedService;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.http.Service;
import java.util.Map;
import java.util.Optional;

/**
 * Several services behind one address: a request goes to the one that it is signed for.
 *
 * @param byName by the names that signatures give them
 * @param other what answers, and refuses, all the rest
 */
record Services(Map<String, Service> byName, Service other) implements Service {

    private Service of(RequestHead head) {
        return byName.getOrDefault(GuardedService.named(head), other);
    }

    @Override
    public Optional<Response> refusal(RequestHead head) {
        return of(head).refusal(head);
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return of(head).bodyLimit(head);
    }

    @Override
    public Response tooLarge(RequestHead head) {
        return of(head).tooLarge(head);
    }

    @Override
    public Response answer(Request request) {
        return of(request.head()).answer(request);
    }
}
