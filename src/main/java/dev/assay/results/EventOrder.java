package dev.assay.results;

import dev.assay.data.EventInvocation;
import dev.assay.data.Observation;
import dev.assay.data.SentEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether events with one key were processed in the order in which they were put. An event precedes another if its put had been answered
 * before the other one's began; of puts that overlapped nobody knows the order. Each event counts when it was processed first.
 */
final class EventOrder {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Observation> puts;

    EventOrder(List<EventInvocation> invocations, Map<Long, Observation> puts) {
        this.puts = puts;
        invocations.stream()
                .sorted(Comparator.comparing(EventInvocation::startedAt))
                .forEach(one -> one.processedIds().forEach(id -> places.putIfAbsent(id, places.size())));
    }

    /** For each event that was processed after one that was put later: which, and which. */
    List<String> violations(List<SentEvent> sent) {
        Map<String, List<SentEvent>> byKey = new TreeMap<>();
        for (SentEvent event : sent) {
            if (event.key() != null && places.containsKey(event.id())) {
                byKey.computeIfAbsent(event.key(), absent -> new ArrayList<>()).add(event);
            }
        }
        List<String> violations = new ArrayList<>();
        byKey.forEach((key, events) -> inOneKey(key, events, violations));
        return violations;
    }

    private void inOneKey(String key, List<SentEvent> events, List<String> violations) {
        events.sort(Comparator.comparingLong(SentEvent::sequence));
        @Nullable SentEvent latest = null;
        for (SentEvent event : events) {
            if (latest != null && place(event) < place(latest) && precedes(latest, event)) {
                violations.add(event.id() + " before " + latest.id() + " (" + key + ")");
            }
            if (latest == null || place(event) > place(latest)) {
                latest = event;
            }
        }
    }

    private int place(SentEvent event) {
        return places.getOrDefault(event.id(), 0);
    }

    private boolean precedes(SentEvent one, SentEvent other) {
        Observation first = puts.get(one.sequence());
        Observation second = puts.get(other.sequence());
        return first == null
                || second == null
                || first.timing().endNanos() <= second.timing().startNanos();
    }
}
