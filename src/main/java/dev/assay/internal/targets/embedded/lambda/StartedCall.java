package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.InvocationEnd;
import java.util.concurrent.CompletableFuture;

/**
 * A call under way. The caller finishes it at its end.
 *
 * @param concurrency that it counts against
 * @param revision that it uses
 * @param end completes on a thread of the instance, which must not wait for anything
 */
record StartedCall(Concurrency concurrency, Revision revision, CompletableFuture<InvocationEnd> end) {

    int memoryMegabytes() {
        return revision.configuration().memoryMegabytes();
    }

    /** Makes room for the next one. */
    void finish() {
        revision.code().release();
        concurrency.leave();
    }
}
