package dev.assay.internal.targets.embedded.instance.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a function is called with.
 *
 * @param requestId the same when an event is tried again
 * @param event JSON
 * @param arn the function's
 * @param clientContext the JSON of the caller's client context, not encoded; absent when there is none
 * @param traceHeader what the function's AWS clients pass on with their own requests; absent when nothing is to be passed on
 */
public record Invocation(
        String requestId,
        byte[] event,
        String arn,
        @Nullable String clientContext,
        @Nullable String traceHeader) {

    /** The same with another trace header. */
    public Invocation withTrace(String header) {
        return new Invocation(requestId, event, arn, clientContext, header);
    }
}
