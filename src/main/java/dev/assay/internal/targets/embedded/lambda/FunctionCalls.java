package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.instance.Invocation;
import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hands calls to the fleet, as far as recursion guard and concurrency let them through. */
final class FunctionCalls {

    private final Fleet fleet;
    private final Map<String, String> environment;

    /** @param environment what every function gets, beside its own variables */
    FunctionCalls(Fleet fleet, Map<String, String> environment) {
        this.fleet = fleet;
        this.environment = Map.copyOf(environment);
    }

    /**
     * What a function is called with.
     *
     * @param event JSON
     * @param clientContext JSON, absent when there is none
     * @param trace the chain of calls that this one belongs to, without it
     */
    record Request(String id, byte[] event, @Nullable String clientContext, Trace trace) {}

    /**
     * Starts a call; whoever gets it finishes it.
     *
     * @throws ServiceError when it is not let through
     */
    StartedCall start(DeployedFunction function, Request request) {
        if (function.recursion().stops(request.trace(), Arn.of(function.name()))) {
            throw ServiceError.recursive();
        }
        function.concurrency().enter();
        try {
            return function.call(revision -> start(function.concurrency(), revision, request));
        } catch (RuntimeException e) {
            function.concurrency().leave();
            throw e;
        }
    }

    private StartedCall start(Concurrency concurrency, Revision revision, Request request) {
        return new StartedCall(concurrency, revision, invoke(revision, request));
    }

    private CompletableFuture<InvocationEnd> invoke(Revision revision, Request request) {
        String arn = Arn.of(revision.configuration().name());
        String trace = request.trace().with(arn).header();
        try {
            return fleet.invoke(
                    revision.forInstances(environment),
                    new Invocation(request.id(), request.event(), arn, request.clientContext(), trace));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
