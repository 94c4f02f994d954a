package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Arrival;
import dev.assay.data.Cell;
import dev.assay.data.DeadLetter;
import dev.assay.data.EventInvocation;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.SentEvent;
import dev.assay.data.Timing;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.verdicts.Judgements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims on scripted events: four were put, e0 to e3, one after the other and with one key. */
class EventClaimsTest {

    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");
    private static final Level LEVEL = new Level("memory", 512, "MB");
    private static final Cell CELL = new Cell(List.of(LEVEL));
    private static final Design DESIGN = new Design(
            List.of(new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(LEVEL))),
            4,
            4,
            1,
            1,
            CallPattern.CLOSED_LOOP);

    private final List<EventInvocation> invocations = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private double putMillis = 1;

    @Test
    void eachOnceAndInOrderHolds() {
        invoked("e0", "e1");
        invoked("e2", "e3");

        assertThat(events())
                .areProcessedExactlyOnce()
                .areProcessedInOrder()
                .areAllThatArrived()
                .arriveInBatchesOfAtMost(2);
    }

    @Test
    void aMissingOneIsNamed() {
        invoked("e0", "e2", "e3");

        assertThatThrownBy(() -> assertThat(events()).areProcessedAtLeastOnce())
                .hasMessageContaining("events processed is 3, claimed all 4; missing: e1");
        assertThat(events()).areProcessedAtMostOnce();
    }

    @Test
    void aDoubledOneIsNamed() {
        invoked("e0", "e1", "e2", "e3");
        invoked("e1");

        assertThat(events()).areProcessedAtLeastOnce();
        assertThatThrownBy(() -> assertThat(events()).areProcessedExactlyOnce())
                .hasMessageContaining("events processed again is 1, claimed 0; there are: e1");
    }

    @Test
    void oneOutOfOrderIsNamedWithTheOneBeforeWhichItCame() {
        invoked("e0", "e2", "e1", "e3");

        assertThatThrownBy(() -> assertThat(events()).areProcessedInOrder())
                .hasMessageContaining("events processed out of order is 1", "e2 before e1 (caller-0)");
    }

    @Test
    void aSecondProcessingDoesNotChangeTheOrderOfTheFirst() {
        invoked("e0", "e1", "e2", "e3");
        invoked("e0");

        assertThat(events()).areProcessedInOrder();
    }

    @Test
    void putsThatOverlappedHaveNoOrder() {
        putMillis = 50;
        invoked("e1", "e0", "e2", "e3");

        assertThat(events()).areProcessedInOrder();
    }

    @Test
    void whatWasNotPutIsNamed() {
        invoked("e0", "e1", "e2", "e3", "e9");

        assertThatThrownBy(() -> assertThat(events()).areAllThatArrived())
                .hasMessageContaining("records that were not put is 1, claimed 0; there are: e9");
    }

    @Test
    void aLargerBatchIsNamed() {
        invoked("e0", "e1", "e2");
        invoked("e3");

        assertThatThrownBy(() -> assertThat(events()).arriveInBatchesOfAtMost(2))
                .hasMessageContaining("batches of at most 2 is 1, claimed all 2; larger: one of 3");
    }

    @Test
    void whatTheFilterLetThroughIsNamed() {
        invoked("e0", "e2");

        assertThat(events().of(put -> put.sequence() == 1)).neverArrive();
        assertThatThrownBy(() ->
                        assertThat(events().of(put -> put.sequence() == 2)).neverArrive())
                .hasMessageContaining("events that arrived is 1, claimed 0; there are: e2");
    }

    @Test
    void deadLettersAreCountedByIdAndReason() {
        letters.add(new DeadLetter("e3", "queue", "maxReceiveCount"));

        assertThat(events().of(put -> put.sequence() == 3)).areDeadLettered().areDeadLetteredBecause("maxReceiveCount");
        assertThatThrownBy(() -> assertThat(events()).areDeadLettered())
                .hasMessageContaining("events given up is 1, claimed all 4; not: e0; e1; e2");
        assertThatThrownBy(() ->
                        assertThat(events().of(put -> put.sequence() == 3)).areDeadLetteredBecause("RetriesExhausted"))
                .hasMessageContaining("others: maxReceiveCount");
    }

    @Test
    void nothingPutRefutesEverything() {
        Events none = events().of(put -> false);

        assertThatThrownBy(() -> assertThat(none).areProcessedAtLeastOnce()).hasMessageContaining("refuted");
        assertThatThrownBy(() -> assertThat(none).areProcessedAtMostOnce()).hasMessageContaining("none was put");
        assertThatThrownBy(() -> assertThat(none).neverArrive()).hasMessageContaining("none was put");
        assertThatThrownBy(() -> assertThat(none).areProcessedInOrder()).hasMessageContaining("refuted");
    }

    @Test
    void triggerLatencyRunsFromThePutToTheFirstInvocation() {
        invoked("e0", "e1", "e2", "e3");
        invoked("e0");

        assertThat(events().triggerLatency().values()).containsExactly(100, 90, 80, 70);
    }

    /** The next invocation, 100 ms after the first put, and each 10 ms after the one before. */
    private void invoked(String... ids) {
        List<Arrival> arrivals = IntStream.range(0, ids.length)
                .mapToObj(place -> new Arrival(ids[place], "aws:sqs", "caller-0", null, "t" + place, 1))
                .toList();
        invocations.add(new EventInvocation(
                "request-" + invocations.size(),
                "execution",
                null,
                "function",
                START.plusMillis(100 + 10L * invocations.size()),
                1,
                false,
                null,
                null,
                arrivals,
                IntStream.range(0, ids.length).boxed().toList()));
    }

    private Events events() {
        List<Observation> puts = IntStream.range(0, 4).mapToObj(this::put).toList();
        List<SentEvent> sent = IntStream.range(0, 4)
                .mapToObj(number -> new SentEvent(number, "e" + number, "queue", "caller-0", null))
                .toList();
        return new Events(DESIGN, puts, sent, invocations, letters, new Judgements(false));
    }

    /** One put every 10 ms. */
    private Observation put(int number) {
        return new Observation(
                number,
                new Place(CELL, 0, 0, number, 0),
                "function",
                null,
                Outcome.ACCEPTED,
                202,
                null,
                new Timing(START.plusMillis(10L * number), 10_000_000L * number, putMillis),
                Platform.SILENT,
                null,
                null);
    }
}
