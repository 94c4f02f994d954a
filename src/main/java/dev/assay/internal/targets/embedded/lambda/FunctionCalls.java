package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hands calls to the fleet, if the recursion guard and the concurrency let them through. */
final class FunctionCalls {

    private final Fleet fleet;
    private final Map<String, String> environment;

    /** @param environment what every function gets, in addition to its own variables */
    FunctionCalls(Fleet fleet, Map<String, String> environment) {
        this.fleet = fleet;
        this.environment = Map.copyOf(environment);
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
            return fleet.invoke(revision.forInstances(environment), invocation);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
