package dev.assay.internal.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events that an experiment put into sources, and the invocations that they led to.
 *
 * @param events in the order of their puts
 * @param unexpected what arrived and was not put: an id for each time
 * @param givenUp how many letters lay in the queue for what was given up, by the service's reason
 * @param activations the invocations that left a record, in the order of their beginnings
 */
public record EventFigures(
        List<Event> events, List<String> unexpected, Map<String, Integer> givenUp, List<Activation> activations) {

    /**
     * One event.
     *
     * @param id by which it is recognised
     * @param source the kind of its source
     * @param cell the number of the cell at which it was put
     * @param put when its put began, in seconds since the first put
     * @param triggerMillis from there to the beginning of the first invocation that got it, by the clock of that instance; absent if it never
     *     arrived
     * @param cold whether that invocation was the first of its instance
     * @param processed how often it was processed
     * @param givenUp whether it lay in the queue for what was given up
     */
    public record Event(
            String id,
            String source,
            int cell,
            double put,
            @Nullable Double triggerMillis,
            boolean cold,
            int processed,
            boolean givenUp) {}

    /**
     * One invocation.
     *
     * @param from when its handler got the event, in seconds since the first put
     * @param millis how long the handler took
     * @param cell the number of the cell of its first event; -1 if none of its events was put
     * @param function its name
     * @param instance that served it
     * @param requestId the platform's id
     * @param cold whether it was the first of its instance
     * @param error what the handler threw; absent if it returned
     * @param log the end of what the function logged, if it threw or failed in part; absent if the record has none
     * @param records how many records it got
     * @param processed how many of them it processed
     * @param deliveries how often the most often delivered of them had been delivered, this time included
     * @param ids the events of the records, {@code unknown} for one without
     */
    public record Activation(
            double from,
            double millis,
            int cell,
            String function,
            String instance,
            String requestId,
            boolean cold,
            @Nullable String error,
            @Nullable String log,
            int records,
            int processed,
            int deliveries,
            List<String> ids) {

        /** Whether it left a record unprocessed. */
        public boolean incomplete() {
            return error == null && processed < records;
        }
    }

    /** Whether events were put into a source. Else functions that are traced called each other, and there is no account of events. */
    public boolean anyPut() {
        return !events.isEmpty();
    }

    public long processed() {
        return events.stream().filter(one -> one.processed() > 0).count();
    }

    public List<Event> missing() {
        return events.stream().filter(one -> one.processed() == 0).toList();
    }

    public List<Event> doubled() {
        return events.stream().filter(one -> one.processed() > 1).toList();
    }

    /** How many events were put at a cell. */
    public List<Event> at(int cell) {
        return events.stream().filter(one -> one.cell() == cell).toList();
    }

    /** How many invocations threw. */
    public long failed() {
        return activations.stream().filter(one -> one.error() != null).count();
    }

    /** Those that threw by what they threw, in the order in which each was first seen. */
    public Map<String, List<Activation>> thrown() {
        Map<String, List<Activation>> thrown = new LinkedHashMap<>();
        activations.stream()
                .filter(one -> one.error() != null)
                .forEach(one -> thrown.computeIfAbsent(String.valueOf(one.error()), absent -> new ArrayList<>())
                        .add(one));
        return thrown;
    }

    /** Those that returned and left records unprocessed. */
    public List<Activation> incomplete() {
        return activations.stream().filter(Activation::incomplete).toList();
    }

    public long cold() {
        return activations.stream().filter(Activation::cold).count();
    }

    /** The end of the last invocation or put, in seconds since the first put. */
    public double end() {
        double last = activations.stream()
                .mapToDouble(one -> one.from() + one.millis() / 1000)
                .max()
                .orElse(0);
        return Math.max(last, events.stream().mapToDouble(Event::put).max().orElse(0));
    }
}
