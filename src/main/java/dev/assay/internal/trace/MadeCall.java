package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;

/**
 * An SDK call with the invocation that made it.
 *
 * @param by the invocation
 * @param call the call
 */
public record MadeCall(TracedInvocation by, SdkCall call) {}
