package dev.assay.internal.targets.embedded.events;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the queue needs of the service whose events it keeps; called by several threads. */
public interface EventService {

    /** How the events of a function are treated now; empty if the function is gone. */
    Optional<EventSettings> settings(String function);

    /** Tries to have an event handled. A future that fails stands for a failure of the service. */
    CompletableFuture<AttemptEnd> attempt(QueuedEvent event);

    /** An event left the queue: sends its record to the destination, if there is one. */
    void ended(EventEnd end, EventSettings settings);
}
