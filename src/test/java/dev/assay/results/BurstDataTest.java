package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.conditions.CpuRoom;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Claims on bursts, on made-up observations: the embedded target cannot be made to give one instance two calls, for the runtime client
 * asks for the next one when it has answered the last.
 */
class BurstDataTest {

    private static final Level ONE = new Level("concurrency", 1, "");
    private static final Level TWO = new Level("concurrency", 2, "");
    private static final Design DESIGN =
            new Design(List.of(new DesignFactor("concurrency", DesignFactor.Role.LOAD, List.of(ONE, TWO))), 1, 1, 1, 0);

    @Test
    void twoCallsAtOnceOnAnInstanceAreNamed() {
        assertThat(InstanceOverlaps.of(List.of(
                        call(1, "a", 100, 200),
                        call(2, "b", 100, 200),
                        call(3, "a", 150, 250),
                        call(4, "b", 200, 300))))
                .containsExactly("calls 1 and 3 on instance a for 50 ms");
    }

    @Test
    void aShortCallWithinALongOneHidesNoneThatFollows() {
        assertThat(InstanceOverlaps.of(List.of(call(1, "a", 100, 300), call(2, "a", 120, 130), call(3, "a", 250, 350))))
                .containsExactly("calls 1 and 2 on instance a for 10 ms", "calls 1 and 3 on instance a for 50 ms");
    }

    @Test
    void callsThatFollowEachOtherWithinAMillisecondAreNoOverlap() {
        assertThat(InstanceOverlaps.of(List.of(call(1, "a", 100, 200), call(2, "a", 200, 200), call(3, "a", 200, 201))))
                .isEmpty();
    }

    @Test
    void callsThatDoNotSayWhereTheyRanDecideNothing() {
        Observation silent = call(2, "a", 0, 1);
        ((ObjectNode) java.util.Objects.requireNonNull(silent.profile())).remove("uuid");
        assertThatThrownBy(() -> InstanceOverlaps.of(List.of(call(1, "a", 100, 200), silent)))
                .hasMessageStartingWith("instance, start or end is unknown for 1 of 2 calls");
    }

    @Test
    void aResultTooFewTooManyOrTwiceIsNamed() {
        List<Observation> complete = List.of(at(ONE, "r1"), at(TWO, "r2"), at(TWO, "r3"));
        assertThat(OneResultEach.missing(DESIGN, complete)).isEmpty();
        assertThat(OneResultEach.twice(complete)).isEmpty();
        assertThat(OneResultEach.missing(DESIGN, complete.subList(0, 2)))
                .containsExactly("concurrency 2, block 1: 1 results of 2 calls");
        assertThat(OneResultEach.missing(DESIGN, List.of(at(ONE, "r1"), at(ONE, "r4"), at(TWO, "r2"), at(TWO, "r3"))))
                .containsExactly("concurrency 1, block 1: 2 results of 1 calls");
        assertThat(OneResultEach.twice(List.of(at(TWO, "r2"), at(TWO, "r2")))).containsExactly("request id r2 twice");
    }

    @Test
    void instancesThatWantMoreCpuThanThereIsAreNamedWithTheFigures() {
        List<Observation> calls = List.of(at(ONE, "r1"), at(TWO, "r2"), at(TWO, "r3"));
        assertThat(CpuRoom.lacking(DESIGN, calls, 1))
                .containsExactly(org.assertj.core.api.Assertions.entry(
                        new Cell(List.of(TWO)), "2 instances at concurrency 2 want 1.20 CPUs, the host has 1"));
        assertThat(CpuRoom.lacking(DESIGN, calls, 2)).isEmpty();
    }

    private static Observation call(long sequence, String instance, long start, long end) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.put("uuid", instance).put("startTime", start).put("endTime", end);
        return observation(sequence, ONE, "r" + sequence, profile);
    }

    private static Observation at(Level level, String requestId) {
        return observation(0, level, requestId, null);
    }

    private static Observation observation(long sequence, Level level, String requestId, @Nullable ObjectNode profile) {
        return new Observation(
                sequence,
                new Place(new Cell(List.of(level)), 0, 0, 0, 0),
                "f",
                requestId,
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, 101),
                Platform.builder()
                        .durationMillis(100.0)
                        .billedMillis(100L)
                        .memoryMegabytes(1062)
                        .maxMemoryUsedMegabytes(80)
                        .cpuMillis(60.0)
                        .wantedCpuShare(0.6)
                        .instance("i")
                        .build(),
                profile,
                null);
    }
}
