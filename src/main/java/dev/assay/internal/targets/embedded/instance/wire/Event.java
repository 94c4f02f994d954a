package dev.assay.internal.targets.embedded.instance.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a process gets for its request for the next event.
 *
 * @param deadlineMillis when the call times out, in milliseconds since 1970
 * @param clientContext JSON, absent when the caller gave none
 * @param traceHeader what the function's AWS clients pass on; absent when there is nothing
 */
public record Event(
        String requestId,
        byte[] body,
        String arn,
        long deadlineMillis,
        @Nullable String clientContext,
        @Nullable String traceHeader) {}
