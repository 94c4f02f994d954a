package dev.assay.results;

import dev.assay.data.DeadLetter;
import java.util.List;

/** Exact claims on what arrived from event sources. If nothing was put, all of them are refuted. Messages name the events. */
public final class EventsAssert extends ClaimAssert<EventsAssert, Events> {

    EventsAssert(Events actual) {
        super(actual, EventsAssert.class, actual.judgements(), ".areProcessedExactlyOnce()");
    }

    /** Claims that every event was processed. */
    public EventsAssert areProcessedAtLeastOnce() {
        finish();
        EventAccount account = actual.account();
        return judged("events processed", account.processed(), account.sent(), "missing", account.missing());
    }

    /** Claims that no event was processed twice. */
    public EventsAssert areProcessedAtMostOnce() {
        finish();
        return none("events processed again", actual.account().doubled());
    }

    /** Claims that every event was processed, and none twice. */
    public EventsAssert areProcessedExactlyOnce() {
        return areProcessedAtLeastOnce().areProcessedAtMostOnce();
    }

    /**
     * Claims that events with the same key (message group, partition key, item) were processed in the order in which they were put. Puts
     * that overlapped have no order. Without any event that has a key, the claim is refuted: a source without order cannot keep it.
     */
    public EventsAssert areProcessedInOrder() {
        finish();
        if (actual.keyed() == 0) {
            return judged(
                    "events with a key",
                    0,
                    Math.max(1, actual.account().sent()),
                    "their source keeps",
                    List.of("no order"));
        }
        return none("events processed out of order", actual.outOfOrder());
    }

    /** Claims that nothing arrived but what was put. */
    public EventsAssert areAllThatArrived() {
        finish();
        return none("records that were not put", actual.account().unexpected());
    }

    /** Claims that no invocation got any of these events: a filter held them back. */
    public EventsAssert neverArrive() {
        finish();
        return none("events that arrived", actual.delivered());
    }

    /**
     * Claims that no invocation got more records than this.
     *
     * @param most at least 1
     */
    public EventsAssert arriveInBatchesOfAtMost(int most) {
        finish();
        if (most < 1) {
            throw new IllegalArgumentException("most (" + most + ") must be at least 1");
        }
        List<Integer> batches = actual.batches();
        List<String> larger = batches.stream()
                .filter(size -> size > most)
                .map(size -> "one of " + size)
                .toList();
        return judged("batches of at most " + most, batches.size() - larger.size(), batches.size(), "larger", larger);
    }

    /** Claims that every one of these events was given up and is in the queue for it. */
    public EventsAssert areDeadLettered() {
        finish();
        EventAccount account = actual.account();
        List<String> missing = actual.sent().stream()
                .map(event -> event.id())
                .filter(id -> !account.deadLettered().contains(id))
                .toList();
        return judged("events given up", account.deadLettered().size(), account.sent(), "not", missing);
    }

    /** Claims that every letter about these events gives this reason, and that there is one: for example {@code RetriesExhausted}. */
    public EventsAssert areDeadLetteredBecause(String reason) {
        areDeadLettered();
        List<DeadLetter> letters = actual.deadLetters();
        List<String> others = letters.stream()
                .map(DeadLetter::reason)
                .filter(other -> !other.equals(reason))
                .distinct()
                .toList();
        long fitting = letters.stream()
                .filter(letter -> letter.reason().equals(reason))
                .count();
        return judged("letters because of " + reason, (int) fitting, letters.size(), "others", others);
    }

    private EventsAssert none(String subject, List<String> which) {
        int n = actual.account().sent();
        String bound = which.isEmpty() ? "0" : "0; there are: " + FirstFew.of(which);
        String whole = n == 0 ? bound + " of at least one event; none was put" : bound;
        actual.judgements().judged(Judge.exact(subject, n > 0 && which.isEmpty(), which.size(), whole, n));
        return this;
    }

    private EventsAssert judged(String subject, int figure, int wanted, String word, List<String> others) {
        String bound = "all " + wanted + (others.isEmpty() ? "" : "; " + word + ": " + FirstFew.of(others));
        actual.judgements().judged(Judge.exact(subject, wanted > 0 && figure == wanted, figure, bound, wanted));
        return this;
    }
}
