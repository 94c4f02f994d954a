package dev.assay.target.embedded.instance;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One invocation on its way: what the function gets, and where its end is awaited. */
record Call(
        String requestId,
        byte[] event,
        String arn,
        @Nullable String clientContext,
        CompletableFuture<InvocationEnd> end) {

    /** Says that the call will never end by itself. */
    void refuse() {
        end.completeExceptionally(new IllegalStateException("The embedded target was closed"));
    }
}
