package dev.assay.internal.observations;

import dev.assay.data.Arrival;
import dev.assay.data.EventInvocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What invocations did with the events of a source, by the ids of the events. */
public final class Deliveries {

    private static final String UNKNOWN = "unknown";

    private final Map<String, Integer> processed = new HashMap<>();
    private final Map<String, EventInvocation> first = new HashMap<>();
    private final List<String> arrived = new ArrayList<>();

    public Deliveries(Collection<EventInvocation> invocations) {
        invocations.forEach(this::add);
    }

    private void add(EventInvocation invocation) {
        invocation.processedIds().forEach(id -> processed.merge(id, 1, Integer::sum));
        for (Arrival arrival : invocation.arrivals()) {
            String id = arrival.id();
            arrived.add(id == null ? UNKNOWN : id);
            if (id != null) {
                first.merge(id, invocation, Deliveries::earlier);
            }
        }
    }

    private static EventInvocation earlier(EventInvocation one, EventInvocation other) {
        return other.startedAt().isBefore(one.startedAt()) ? other : one;
    }

    /** How often an event was processed. */
    public int timesProcessed(String id) {
        return processed.getOrDefault(id, 0);
    }

    /** The invocation that began first of those that got an event. */
    public Optional<EventInvocation> first(String id) {
        return Optional.ofNullable(first.get(id));
    }

    /** What arrived beside these events: an id for each time, and {@code unknown} for a record without one. */
    public List<String> beside(Set<String> ids) {
        return arrived.stream().filter(id -> !ids.contains(id)).toList();
    }
}
