package dev.assay.results;

import dev.assay.data.Arrival;
import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.SentEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final String UNKNOWN = "unknown";

    public EventAccount {
        missing = List.copyOf(missing);
        doubled = List.copyOf(doubled);
        unexpected = List.copyOf(unexpected);
        deadLettered = List.copyOf(deadLettered);
    }

    static EventAccount of(List<SentEvent> sent, List<EventInvocation> invocations, List<DeadLetter> letters) {
        Map<String, Integer> times = new HashMap<>();
        invocations.forEach(one -> one.processedIds().forEach(id -> times.merge(id, 1, Integer::sum)));
        Set<String> ids = new LinkedHashSet<>();
        sent.forEach(event -> ids.add(event.id()));
        List<String> missing = ids.stream().filter(id -> !times.containsKey(id)).toList();
        return new EventAccount(
                ids.size(),
                ids.size() - missing.size(),
                missing,
                ids.stream().filter(id -> times.getOrDefault(id, 0) > 1).toList(),
                unexpected(ids, invocations),
                letters.stream()
                        .map(DeadLetter::id)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(ids::contains)
                        .distinct()
                        .toList());
    }

    private static List<String> unexpected(Set<String> ids, List<EventInvocation> invocations) {
        List<String> unexpected = new ArrayList<>();
        for (EventInvocation invocation : invocations) {
            for (Arrival arrival : invocation.arrivals()) {
                String id = arrival.id();
                if (id == null || !ids.contains(id)) {
                    unexpected.add(id == null ? UNKNOWN : id);
                }
            }
        }
        return unexpected;
    }
}
