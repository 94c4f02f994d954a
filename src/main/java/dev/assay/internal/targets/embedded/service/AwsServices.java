package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.access.Authorization;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.http.Exchange;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Service;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several services at one address: a request goes to the service that it is signed for. */
public final class AwsServices implements Service {

    private final Gate gate;
    private final AwsService first;
    private final Map<String, AwsService> byName;
    private final Function<String, AwsService> missing;

    /**
     * The services of one server.
     *
     * @param first also refuses the requests that name no service
     * @param missing makes what answers for a service that is not here, by its name in signatures
     */
    public AwsServices(Gate gate, AwsService first, AwsService other, Function<String, AwsService> missing) {
        this.gate = gate;
        this.first = first;
        this.byName = Stream.of(first, other)
                .collect(Collectors.toMap(service -> service.guarded().name(), service -> service));
        this.missing = missing;
    }

    @Override
    public Exchange open(RequestHead head) {
        AwsService service = first;
        try {
            service = named(Authorization.presignedFor(head));
            Authorization authorization = Authorization.of(head);
            service = named(authorization.service());
            gate.checkHead(head, authorization, service.guarded());
            return new AwsExchange(gate, service, head, authorization);
        } catch (Refusal e) {
            boolean unsigned = e.reason() == Refusal.Reason.UNSIGNED;
            return unsigned ? unsigned(head, e) : AwsExchange.refused(service, head, e);
        }
    }

    private Exchange unsigned(RequestHead head, Refusal refusal) {
        return first.unsigned(head).map(Exchange::refused).orElseGet(() -> AwsExchange.refused(first, head, refusal));
    }

    private AwsService named(String name) {
        if (name.isEmpty()) {
            return first;
        }
        AwsService service = byName.get(name);
        return service == null ? missing.apply(name) : service;
    }
}
