package dev.assay.internal.load;

import java.util.concurrent.CompletableFuture;

/** Takes calls in place of the function: what is put there reaches the function as an event, later. */
@FunctionalInterface
public interface EventChannel {

    /**
     * Puts an event; returns at once.
     *
     * @param sequence of the observation, by which the event is recognised when it arrives
     * @return ends when the event has been taken, or with the failure
     */
    CompletableFuture<Void> put(PlannedCall call, long sequence);
}
