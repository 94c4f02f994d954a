package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a function that an event source called, by the record that it left.
 *
 * @param requestId the platform's id of the invocation
 * @param execution tells the executions of one invocation apart
 * @param instance that served it; absent if it has no name
 * @param function its name
 * @param startedAt when the handler got the event, by the clock of the instance
 * @param millis how long the handler took
 * @param cold whether it was the first of its process
 * @param error what the handler threw; absent if it returned
 * @param log the end of what the function logged in it, and what was thrown with its causes; absent if it did not fail, or not in part
 * @param arrivals the records of the event, in their order
 * @param processed places of the records that were processed, in the order in which they were: by the function's {@link
 *     dev.assay.profiler.EventLog} if it keeps one, else those of a handler that returned and did not name them as failed
 */
public record EventInvocation(
        String requestId,
        String execution,
        @Nullable String instance,
        String function,
        Instant startedAt,
        double millis,
        boolean cold,
        @Nullable String error,
        @Nullable String log,
        List<Arrival> arrivals,
        List<Integer> processed) {

    public EventInvocation {
        arrivals = List.copyOf(arrivals);
        processed = List.copyOf(processed);
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if it is not one of an invocation
     */
    public static EventInvocation of(CollectedRecord record) {
        JsonNode json = record.profile();
        if (json == null || !json.path("events").isArray()) {
            throw new IllegalArgumentException("record (" + record.key() + ") must be one of an invocation");
        }
        List<Arrival> arrivals = new ArrayList<>();
        json.path("events").forEach(event -> arrivals.add(Arrival.of(event)));
        String error = json.path("outcome").asText("").equals("success")
                ? null
                : json.path("error").asText("unknown");
        return new EventInvocation(
                Objects.toString(record.requestId(), "unknown"),
                Objects.toString(record.executionId(), record.key()),
                json.path("uuid").isTextual() ? json.path("uuid").asText() : null,
                json.path("function").asText("unknown"),
                Instant.EPOCH.plus(json.path("startMicros").asLong(), ChronoUnit.MICROS),
                json.path("millis").asDouble(),
                json.path("coldStart").asInt() == 1,
                error,
                json.path("log").isTextual() ? json.path("log").asText() : null,
                arrivals,
                processed(json, arrivals, error));
    }

    private static List<Integer> processed(JsonNode json, List<Arrival> arrivals, @Nullable String error) {
        List<Integer> places = new ArrayList<>();
        if (json.path("processed").isArray()) {
            json.path("processed").forEach(place -> {
                if (place.asInt() < arrivals.size()) {
                    places.add(place.asInt());
                }
            });
        } else if (error == null) {
            places.addAll(notFailed(json, arrivals));
        }
        return places;
    }

    private static List<Integer> notFailed(JsonNode json, List<Arrival> arrivals) {
        Set<String> failed = new HashSet<>();
        json.path("failed").forEach(token -> failed.add(token.asText()));
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < arrivals.size(); place++) {
            Arrival arrival = arrivals.get(place);
            if (!failed.contains(String.valueOf(arrival.token()))) {
                places.add(place);
            } else if (arrival.inStream()) {
                return places;
            }
        }
        return places;
    }

    /** The ids of the events that were processed, in the order in which they were; one that was processed twice is there twice. */
    public List<String> processedIds() {
        return processed.stream()
                .map(place -> arrivals.get(place).id())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
