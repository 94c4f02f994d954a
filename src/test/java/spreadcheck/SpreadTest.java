package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made of the answers, with the counts that the tutorial of SAAF's message passing example shows for {@code 9 9}. */
class SpreadTest {

    private static final int[] CALLS = {10, 16, 1, 1, 1, 3, 12, 1, 15, 1};

    private static final List<Observation> CHECK = IntStream.range(0, CALLS.length)
            .mapToObj(i -> answered("""
                    {"uuid": "i%d", "newcontainer": %d, "vmuptime": %d, "value": "The Data", "knows": "m1", "calls": %d, "totalCalls": %d, "duration": 12.5}
                    """.formatted(i, i == 0 ? 1 : 0, 1575621251 + i / 5, CALLS[i], 9 * i)))
            .toList();

    private static final Observation PASS = answered("""
            {"uuid": "i0", "totalCalls": 60, "throttled": 7, "givenUp": 2, "duration": 812.5}
            """);

    @Test
    void aSpreadIsDescribedByItsCounts() {
        Spread spread = Spread.of("m1", PASS, CHECK);
        assertThat(spread.reached()).isEqualTo(10);
        assertThat(spread.admitted()).isEqualTo(61);
        assertThat(spread.sumOfCalls()).isEqualTo(61);
        assertThat(spread.throttled()).isEqualTo(7);
        assertThat(spread.givenUp()).isEqualTo(2);
        assertThat(spread.durationMillis()).isEqualTo(812.5);
        assertThat(spread.callsPerInstance()).containsExactly(16L, 15L, 12L, 10L, 3L, 1L, 1L, 1L, 1L, 1L);
        assertThat(spread.chiSquared()).isEqualTo(60.1475, within(1e-4));
        assertThat(spread.gini()).isEqualTo(0.5197, within(1e-4));
    }

    @Test
    void whatInstancesKnowOfAnotherMessageCountsNothing() {
        Spread spread = Spread.of("m2", PASS, CHECK);
        assertThat(spread.reached()).isZero();
        assertThat(spread.sumOfCalls()).isZero();
        assertThat(spread.gini()).isZero();
    }

    @Test
    void aCallThatCameToNothingAdmittedNothing() {
        Observation failed = new Observation(
                0, PASS.place(), "f", null, Outcome.TIMEOUT, 200, null, PASS.timing(), PASS.platform(), null, null);
        assertThat(Spread.of("m1", failed, CHECK).admitted()).isZero();
    }

    @Test
    void checkHasSaafsLinesUnderItsNames() {
        JsonNode line = JsonMapper.builder().build().valueToTree(Check.of(CHECK).get(1));
        assertThat(line)
                .hasToString(
                        "{\"uuid\":\"i1\",\"host\":\"1575621251\",\"data\":\"The Data\",\"calls\":16,\"totalcalls\":9,\"uses\":1,"
                                + "\"avgruntime_cont\":20.0,\"avgsstuntime_cont\":12.5,\"avglatency_cont\":7.5}");
    }

    @Test
    void checkHasSaafsTotal() {
        CheckTotal total = CheckTotal.of(CHECK, call -> 0.25);
        assertThat(total.containers()).isEqualTo(10);
        assertThat(total.newcontainers()).isEqualTo(1);
        assertThat(total.recycont()).isEqualTo(9);
        assertThat(total.hosts()).isEqualTo(2);
        assertThat(total.recyvms()).isEqualTo(2);
        assertThat(total.avgruntime()).isEqualTo(20);
        assertThat(total.runsPerContainer()).isEqualTo(1);
        assertThat(total.runsPerContainerDeviation()).isZero();
        assertThat(total.runsPerHost()).isEqualTo(5);
        assertThat(total.totalcost()).isEqualTo(2.5);
    }

    private static Observation answered(String profile) {
        try {
            return new Observation(
                    0,
                    new Place(new Cell(List.of(new Level("delay", 0, "ms"))), 0, 0, 0, 0),
                    "f",
                    "a-request",
                    Outcome.SUCCESS,
                    200,
                    null,
                    new Timing(Instant.EPOCH, 0, 20),
                    Platform.builder()
                            .durationMillis(12.5)
                            .billedMillis(13L)
                            .memoryMegabytes(1769)
                            .maxMemoryUsedMegabytes(100)
                            .build(),
                    JsonMapper.builder().build().readTree(profile),
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
