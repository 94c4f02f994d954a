package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One execution of a traced function, by the record that it left.
 *
 * @param invocation what every execution leaves
 * @param component the name of a companion, or of the handler class or the handler's file of the function under test
 * @param trace 32 hexadecimal digits, shared with what caused it
 * @param span 16 hexadecimal digits, unique
 * @param triggers the records of its event, in their order
 * @param calls the SDK calls that it made, in the order in which they began
 * @param unrecorded how many SDK calls were too many to be recorded
 */
public record TracedInvocation(
        EventInvocation invocation,
        String component,
        String trace,
        String span,
        List<Trigger> triggers,
        List<SdkCall> calls,
        int unrecorded) {

    private static final double NANOS_PER_MILLI = 1e6;

    public TracedInvocation {
        triggers = List.copyOf(triggers);
        calls = List.copyOf(calls);
    }

    /** Whether a record is that of a traced function. */
    public static boolean isOne(CollectedRecord record) {
        return record.profile() != null && record.profile().path("component").isTextual();
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if it is not one of an invocation
     */
    public static TracedInvocation of(CollectedRecord record) {
        EventInvocation invocation = EventInvocation.of(record);
        JsonNode json = Objects.requireNonNull(record.profile());
        List<Trigger> triggers = new ArrayList<>();
        json.path("events").forEach(event -> triggers.add(Trigger.of(event)));
        List<SdkCall> calls = new ArrayList<>();
        json.path("calls").forEach(call -> calls.add(SdkCall.of(call)));
        return new TracedInvocation(
                invocation,
                json.path("component").asText(invocation.function()),
                json.path("trace").asText(""),
                json.path("span").asText(""),
                triggers,
                calls,
                json.path("unrecorded").asInt());
    }

    /** When the handler got the event, by the clock of the instance. */
    public Instant startedAt() {
        return invocation.startedAt();
    }

    /** When the handler had ended. */
    public Instant endedAt() {
        return startedAt().plus(Duration.ofNanos(Math.round(invocation.millis() * NANOS_PER_MILLI)));
    }

    /** The request ids of the invocations of functions that it called and that were accepted. */
    public List<String> invoked() {
        return calls.stream()
                .filter(call -> call.service().equals("lambda") && call.succeeded())
                .flatMap(call -> call.tokens().stream())
                .toList();
    }

    /** Whether the handler returned. */
    public boolean succeeded() {
        return invocation.error() == null;
    }
}
