package dev.assay.internal.saaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.json.Json;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuntimeOverlapTest {

    private final RunTable runs = new RunTable();

    /** By hand: the first run is beside the second for 50 of its 100 ms and beside the third for 10. */
    @Test
    void theOverlapsOfARunAreInPartsOfItsOwnLength() {
        run("f", 1000, 1100);
        run("f", 1050, 1250);
        run("f", 1090, 1100);
        RuntimeOverlap.add(runs, "");
        assertThat(overlap(0)).isEqualTo(0.6);
        assertThat(overlap(1)).isEqualTo(0.3);
        assertThat(overlap(2)).isEqualTo(2.0);
    }

    @Test
    void onlyRunsThatAreEqualInTheFilterOverlap() {
        run("f", 1000, 1100);
        run("g", 1000, 1100);
        run("f", 1000, 1050);
        RuntimeOverlap.add(runs, "functionName");
        assertThat(overlap(0)).isEqualTo(0.5);
        assertThat(overlap(1)).isZero();
    }

    @Test
    void aRunWithoutTimesHasNoOverlapAndAddsToNone() {
        run("f", 1000, 1100);
        runs.add(Json.MAPPER.createObjectNode().put("startTime", 1000L));
        RuntimeOverlap.add(runs, "");
        assertThat(overlap(0)).isZero();
        assertThat(runs.get(RuntimeOverlap.NAME, 1)).isNull();
    }

    @Test
    void itIsWhatComparingEveryPairGives() {
        Random random = new Random(7);
        long[][] times = new long[200][];
        for (int i = 0; i < times.length; i++) {
            long start = random.nextInt(500);
            times[i] = new long[] {start, start + random.nextInt(60)};
            run("f", times[i][0], times[i][1]);
        }
        RuntimeOverlap.add(runs, "");
        for (int i = 0; i < times.length; i++) {
            double sum = 0;
            long length = Math.max(1, times[i][1] - times[i][0]);
            for (int j = 0; j < times.length; j++) {
                long both = Math.min(times[i][1], times[j][1]) - Math.max(times[i][0], times[j][0]);
                sum += i == j ? 0 : (double) Math.max(0, both) / length;
            }
            assertThat(overlap(i)).isCloseTo(sum, within(0.0051));
        }
    }

    private void run(String function, long start, long end) {
        runs.add(Json.MAPPER
                .createObjectNode()
                .put("functionName", function)
                .put("startTime", start)
                .put("endTime", end));
    }

    private double overlap(int row) {
        return Objects.requireNonNull(runs.number(RuntimeOverlap.NAME, row));
    }
}
