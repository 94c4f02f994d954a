package dev.assay.results;

import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.SentEvent;
import dev.assay.internal.design.Design;
import dev.assay.internal.json.Json;
import dev.assay.internal.observations.Deliveries;
import dev.assay.internal.observations.Population;
import dev.assay.internal.verdicts.Judgements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * What was put into event sources, and what arrived; AssertJ's {@code assertThat} takes it. An event is processed if the function's {@link
 * dev.assay.profiler.EventLog} says so; without one, if the invocation that got it returned and did not name it as failed.
 */
public final class Events implements AssertProvider<EventsAssert> {

    private static final String LATENCY = "triggerMillis";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Design design;
    private final Map<Long, Observation> puts;
    private final List<SentEvent> sent;
    private final List<EventInvocation> invocations;
    private final List<DeadLetter> letters;
    private final Judgements judgements;

    Events(
            Design design,
            List<Observation> observations,
            List<SentEvent> sent,
            List<EventInvocation> invocations,
            List<DeadLetter> letters,
            Judgements judgements) {
        this.design = design;
        this.puts = new HashMap<>();
        observations.forEach(one -> puts.put(one.sequence(), one));
        this.sent = List.copyOf(sent);
        // Companions of a traced application leave records too; no source of the experiment calls them.
        Set<String> called = observations.stream().map(Observation::function).collect(Collectors.toSet());
        this.invocations = invocations.stream()
                .filter(one -> called.isEmpty() || called.contains(one.function()))
                .toList();
        this.letters = List.copyOf(letters);
        this.judgements = judgements;
    }

    /** The events that sources took, in the order of their puts' observations. */
    public List<SentEvent> sent() {
        return judgements.read(sent);
    }

    /** The executions of functions that left a record. */
    public List<EventInvocation> invocations() {
        return judgements.read(invocations);
    }

    /** What was given up and went to the queue for it. */
    public List<DeadLetter> deadLetters() {
        return judgements.read(letters);
    }

    /** What is missing, doubled, unexpected or dead-lettered, by id. */
    public EventAccount account() {
        return judgements.read(EventAccount.of(sent, invocations, letters));
    }

    /**
     * The events whose puts are as said, with all invocations: for example those of one level of a factor.
     *
     * <pre>{@code results.events().of(put -> put.place().cell().level("kind").orElseThrow().value().equals("order"))}</pre>
     */
    public Events of(Predicate<Observation> put) {
        return new Events(
                design,
                List.copyOf(puts.values()),
                sent.stream()
                        .filter(event -> matches(put, puts.get(event.sequence())))
                        .toList(),
                invocations,
                letters,
                judgements);
    }

    private static boolean matches(Predicate<Observation> wanted, @Nullable Observation put) {
        return put != null && wanted.test(put);
    }

    /**
     * Trigger latency: from the beginning of an event's put, by this machine's clock, to the beginning of the first invocation that got
     * it, by its instance's clock, in milliseconds. Of events that met a warm instance. On AWS the two clocks may differ by milliseconds.
     */
    public Measure triggerLatency() {
        Deliveries deliveries = new Deliveries(invocations);
        List<Observation> arrived = new ArrayList<>();
        for (SentEvent event : sent) {
            Observation put = puts.get(event.sequence());
            if (put != null) {
                arrived.add(arrived(put, deliveries.first(event.id()).orElse(null)));
            }
        }
        Figure figure = new Figure(
                "trigger latency",
                "ms",
                one -> one.profile() == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(one.profile().path(LATENCY).asDouble()));
        return new Measure(figure, design, arrived, design.cells(), judgements, Population.WARM_CALLS);
    }

    /** The put's observation with how the event ended; one that never arrived has failed. */
    private static Observation arrived(Observation put, @Nullable EventInvocation invocation) {
        if (invocation == null) {
            return new Observation(
                    put.sequence(),
                    put.place(),
                    put.function(),
                    null,
                    Outcome.TRANSPORT_ERROR,
                    put.status(),
                    new Failure("Missing", "no invocation got the event", null),
                    put.timing(),
                    put.platform(),
                    null,
                    null);
        }
        double millis = Duration.between(put.timing().startedAt(), invocation.startedAt())
                        .toNanos()
                / NANOS_PER_MILLI;
        return new Observation(
                put.sequence(),
                put.place(),
                put.function(),
                invocation.requestId(),
                Outcome.SUCCESS,
                put.status(),
                null,
                put.timing(),
                put.platform(),
                Json.MAPPER
                        .createObjectNode()
                        .put("coldStart", invocation.cold() ? 1 : 0)
                        .put(LATENCY, millis),
                null);
    }

    /** For each event that was processed after one with the same key that was put later: which, and which. */
    List<String> outOfOrder() {
        return new EventOrder(invocations, puts).violations(sent);
    }

    /** How many of these events have a key. */
    long keyed() {
        return sent.stream().filter(event -> event.key() != null).count();
    }

    /** The events that an invocation got, whether it processed them or not. */
    List<String> delivered() {
        Set<String> ids = new HashSet<>();
        invocations.forEach(one -> one.arrivals().forEach(arrival -> ids.add(String.valueOf(arrival.id()))));
        return sent.stream().map(SentEvent::id).filter(ids::contains).toList();
    }

    /** The sizes of the batches that hold one of these events. */
    List<Integer> batches() {
        Set<String> ids = new HashSet<>();
        sent.forEach(event -> ids.add(event.id()));
        return invocations.stream()
                .filter(one -> one.arrivals().stream().anyMatch(arrival -> ids.contains(String.valueOf(arrival.id()))))
                .map(one -> one.arrivals().size())
                .toList();
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public EventsAssert assertThat() {
        return new EventsAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return "events";
    }
}
