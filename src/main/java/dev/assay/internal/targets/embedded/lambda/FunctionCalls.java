package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.Endpoint;
import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hands calls to the fleet, if the recursion guard and the concurrency let them through. */
final class FunctionCalls {

    private final Fleet fleet;
    private final Endpoint endpoint;

    /** @param endpoint what every function reaches, with a session for its role */
    FunctionCalls(Fleet fleet, Endpoint endpoint) {
        this.fleet = fleet;
        this.endpoint = endpoint;
    }

    /**
     * Starts a call; the caller finishes it.
     *
     * @param invocation with the trace header that it came with
     * @throws ServiceError if it is not let through
     */
    StartedCall start(DeployedFunction function, Invocation invocation) {
        String arn = FunctionReference.arn(function.name());
        Trace trace = Trace.of(invocation.traceHeader() == null ? "" : invocation.traceHeader());
        if (function.recursion().stops(trace, arn)) {
            throw ServiceError.recursive();
        }
        Invocation traced = invocation.withTrace(trace.with(arn).header());
        function.concurrency().enter();
        try {
            return function.call(
                    revision -> new StartedCall(function.concurrency(), revision, invoke(revision, traced)));
        } catch (RuntimeException e) {
            function.concurrency().leave();
            throw e;
        }
    }

    private CompletableFuture<InvocationEnd> invoke(Revision revision, Invocation invocation) {
        try {
            FunctionConfiguration function = revision.configuration();
            Map<String, String> environment = endpoint.environment(function.name(), function.role());
            return fleet.invoke(revision.forInstances(environment), invocation);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
