package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.util.concurrent.CompletableFuture;

/** One invocation on its way: what the function gets, and where its end is awaited. */
record Call(Invocation invocation, CompletableFuture<InvocationEnd> end) {

    String requestId() {
        return invocation.requestId();
    }

    /** Says that the call will never end by itself. */
    void refuse() {
        end.completeExceptionally(new IllegalStateException("The embedded target was closed"));
    }
}
