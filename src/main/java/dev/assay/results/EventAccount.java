package dev.assay.results;

import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.SentEvent;
import dev.assay.internal.observations.Deliveries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What became of the events that were put into event sources, by their ids.
 *
 * @param sent how many were put
 * @param processed how many of them were processed at least once
 * @param missing those that were never processed
 * @param doubled those that were processed more than once
 * @param unexpected ids that arrived and were not put, and {@code unknown} for each record without an id
 * @param deadLettered those that were given up and went to the queue for them
 */
public record EventAccount(
        int sent,
        int processed,
        List<String> missing,
        List<String> doubled,
        List<String> unexpected,
        List<String> deadLettered) {

    public EventAccount {
        missing = List.copyOf(missing);
        doubled = List.copyOf(doubled);
        unexpected = List.copyOf(unexpected);
        deadLettered = List.copyOf(deadLettered);
    }

    static EventAccount of(List<SentEvent> sent, List<EventInvocation> invocations, List<DeadLetter> letters) {
        Deliveries deliveries = new Deliveries(invocations);
        Set<String> ids = new LinkedHashSet<>();
        sent.forEach(event -> ids.add(event.id()));
        List<String> missing =
                ids.stream().filter(id -> deliveries.timesProcessed(id) == 0).toList();
        return new EventAccount(
                ids.size(),
                ids.size() - missing.size(),
                missing,
                ids.stream().filter(id -> deliveries.timesProcessed(id) > 1).toList(),
                deliveries.beside(ids),
                letters.stream()
                        .map(DeadLetter::id)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(ids::contains)
                        .distinct()
                        .toList());
    }
}
