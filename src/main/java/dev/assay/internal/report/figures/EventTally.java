package dev.assay.internal.report.figures;

import dev.assay.data.Arrival;
import dev.assay.data.Cell;
import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.data.SentEvent;
import dev.assay.internal.observations.Deliveries;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.figures.EventFigures.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Matches the puts of events with the invocations that got them. */
final class EventTally {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<Long, SentEvent> sent = new LinkedHashMap<>();
    private final Map<String, Observation> puts = new LinkedHashMap<>();
    private final List<DeadLetter> letters;
    private final Set<String> givenUp = new HashSet<>();
    private final List<Cell> cells;

    EventTally(List<Row> rows, List<Cell> cells) {
        this.cells = cells;
        of(rows, SentEvent.class).forEach(event -> sent.put(event.sequence(), event));
        letters = of(rows, DeadLetter.class);
        letters.stream().map(DeadLetter::id).filter(Objects::nonNull).forEach(givenUp::add);
    }

    private static <T> List<T> of(List<Row> rows, Class<T> type) {
        return rows.stream()
                .filter(row -> row.kind().equals(Row.kind(type)))
                .map(row -> row.as(type))
                .toList();
    }

    /** Whether a row is one that events leave, and shown as such. */
    static boolean isOfEvents(Row row) {
        return Set.of(Row.kind(SentEvent.class), Row.kind(DeadLetter.class)).contains(row.kind());
    }

    void add(Observation one) {
        SentEvent event = sent.isEmpty() ? null : sent.get(one.sequence());
        if (event != null) {
            puts.put(event.id(), one);
        }
    }

    /** Absent if no event was put and no invocation left a record. */
    @Nullable
    EventFigures figures(List<EventInvocation> invocations, Map<Cell, CellTally> tallies) {
        if (sent.isEmpty() && invocations.isEmpty()) {
            return null;
        }
        Instant origin = origin(invocations);
        Deliveries deliveries = new Deliveries(invocations);
        List<Event> events = new ArrayList<>();
        sent.values().forEach(event -> {
            Observation put = puts.get(event.id());
            if (put != null) {
                events.add(event(event, put, deliveries, origin, tallies));
            }
        });
        events.sort(Comparator.comparingDouble(Event::put));
        Map<String, Integer> cellOfEvent = new HashMap<>();
        events.forEach(event -> cellOfEvent.put(event.id(), event.cell()));
        return new EventFigures(
                events,
                sent.isEmpty() ? List.of() : beside(invocations),
                reasons(),
                invocations.stream()
                        .map(one -> activation(one, origin, cellOfEvent))
                        .sorted(Comparator.comparingDouble(Activation::from))
                        .toList());
    }

    /** Companions get what no source of the experiment sent. */
    private List<String> beside(List<EventInvocation> invocations) {
        Set<String> called = new HashSet<>();
        puts.values().forEach(put -> called.add(put.function()));
        return new Deliveries(invocations.stream()
                        .filter(one -> called.isEmpty() || called.contains(one.function()))
                        .toList())
                .beside(puts.keySet());
    }

    private Instant origin(List<EventInvocation> invocations) {
        return puts.values().stream()
                .map(put -> put.timing().startedAt())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> invocations.stream()
                        .map(EventInvocation::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    private Event event(
            SentEvent event, Observation put, Deliveries deliveries, Instant origin, Map<Cell, CellTally> tallies) {
        EventInvocation first = deliveries.first(event.id()).orElse(null);
        Double millis = first == null
                ? null
                : Duration.between(put.timing().startedAt(), first.startedAt()).toNanos() / NANOS_PER_MILLI;
        boolean cold = first != null && first.cold();
        if (millis != null && !cold && !put.place().warmUp()) {
            CellTally tally = tallies.get(put.place().cell());
            if (tally != null) {
                tally.addTriggered(put, millis);
            }
        }
        return new Event(
                event.id(),
                event.source(),
                cells.indexOf(put.place().cell()),
                seconds(origin, put.timing().startedAt()),
                millis,
                cold,
                deliveries.timesProcessed(event.id()),
                givenUp.contains(event.id()));
    }

    private Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        letters.forEach(letter -> reasons.merge(letter.reason(), 1, Integer::sum));
        return reasons;
    }

    private static Activation activation(EventInvocation one, Instant origin, Map<String, Integer> cellOfEvent) {
        List<String> ids = one.arrivals().stream()
                .map(arrival -> Objects.requireNonNullElse(arrival.id(), "unknown"))
                .toList();
        return new Activation(
                seconds(origin, one.startedAt()),
                one.millis(),
                ids.stream()
                        .map(cellOfEvent::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(-1),
                one.function(),
                Objects.requireNonNullElse(one.instance(), one.function()),
                one.requestId(),
                one.cold(),
                one.error(),
                one.log(),
                one.arrivals().size(),
                one.processed().size(),
                one.arrivals().stream().mapToInt(Arrival::receives).max().orElse(1),
                ids);
    }

    private static double seconds(Instant origin, Instant time) {
        return Duration.between(origin, time).toNanos() / NANOS_PER_SECOND;
    }
}
