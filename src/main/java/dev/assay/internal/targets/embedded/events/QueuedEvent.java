package dev.assay.internal.targets.embedded.events;

import java.time.Instant;

/**
 * An event that a function is to handle later.
 *
 * @param requestId the same on every attempt
 * @param function the function's name
 * @param arn the function as it was called, with the qualifier if there was one
 * @param body JSON
 * @param traceHeader what came with the event about the chain of calls that it belongs to; empty if nothing came
 * @param accepted when it was taken
 */
public record QueuedEvent(
        String requestId, String function, String arn, byte[] body, String traceHeader, Instant accepted) {}
