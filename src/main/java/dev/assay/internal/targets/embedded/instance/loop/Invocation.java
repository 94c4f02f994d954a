package dev.assay.internal.targets.embedded.instance.loop;

import org.jspecify.annotations.Nullable;

/** One event with what the Runtime API says about it. */
record Invocation(
        String requestId,
        byte[] event,
        String arn,
        long deadlineMillis,
        @Nullable String clientContext,
        @Nullable String traceHeader) {}
