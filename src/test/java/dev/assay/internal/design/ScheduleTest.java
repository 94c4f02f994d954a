package dev.assay.internal.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final DesignFactor MEMORY = new DesignFactor(
            "memory",
            DesignFactor.Role.CONFIGURATION,
            Stream.of(128, 256, 512, 1024, 1769)
                    .map(size -> new Level("memory", size, "MB"))
                    .toList());

    @Test
    void everyBlockVisitsEveryCellOnce() {
        Design design = new Design(List.of(MEMORY), 20, 1, 5, 42);

        for (int block = 0; block < design.blocks(); block++) {
            assertThat(new Schedule(design).block(block)).containsExactlyInAnyOrderElementsOf(design.cells());
        }
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherSeedAnotherOne() {
        assertThat(orders(42)).isEqualTo(orders(42)).isNotEqualTo(orders(43));
    }

    @Test
    void blocksDifferInTheirOrder() {
        assertThat(orders(42).stream().distinct().count()).isGreaterThan(15);
    }

    @Test
    void everyCellComesFirstAboutEquallyOften() {
        Schedule schedule = new Schedule(new Design(List.of(MEMORY), 2000, 1, 5, 7));
        Map<Cell, Integer> first = new HashMap<>();
        for (int block = 0; block < 2000; block++) {
            first.merge(schedule.block(block).get(0), 1, Integer::sum);
        }
        // 400 expected, standard deviation 18: five of them either way.
        assertThat(first.values())
                .hasSize(5)
                .allSatisfy(count -> assertThat(count).isBetween(310, 490));
    }

    @Test
    void versionsAreVisitedThereAndBackWithinAGeneration() {
        DesignFactor versions = new DesignFactor(
                Factors.VERSION,
                DesignFactor.Role.CONFIGURATION,
                Stream.of("a", "b", "c")
                        .map(name -> new Level(Factors.VERSION, name, ""))
                        .toList());
        Design design = new Design(List.of(versions), 15, 1, 5, 42);
        Schedule schedule = new Schedule(design);

        for (int first = 0; first < design.blocks(); first += design.blocksPerGeneration()) {
            List<Cell> back = new ArrayList<>(schedule.block(first + 1));
            Collections.reverse(back);
            assertThat(schedule.block(first)).isEqualTo(back);
        }
        assertThat(IntStream.range(0, 15)
                        .filter(block -> block % 3 == 2)
                        .mapToObj(schedule::block)
                        .distinct()
                        .count())
                .as("a block without a pair is shuffled anew")
                .isGreaterThan(1);
    }

    private static List<List<Cell>> orders(long seed) {
        Schedule schedule = new Schedule(new Design(List.of(MEMORY), 20, 1, 5, seed));
        return IntStream.range(0, 20).mapToObj(schedule::block).toList();
    }
}
