package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects when successful calls were made and how long they took. */
final class Moments {

    private static final double NANOS_A_SECOND = 1e9;

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(long startNanos, double millis, Cell cell, int generation, boolean cold) {}

    void add(Observation observation) {
        if (observation.outcome() == Outcome.SUCCESS) {
            observation
                    .durationMillis()
                    .ifPresent(millis -> taken.add(new Taken(
                            observation.timing().startNanos(),
                            millis,
                            observation.place().cell(),
                            observation.place().generation(),
                            observation.cold())));
        }
    }

    /** In the order of their starts, each with the number of its cell. */
    List<Moment> inOrder(List<Cell> cells) {
        Map<Cell, Integer> numbers = new HashMap<>();
        cells.forEach(cell -> numbers.put(cell, numbers.size()));
        long first = taken.stream().mapToLong(Taken::startNanos).min().orElse(0);
        return taken.stream()
                .sorted(Comparator.comparingLong(Taken::startNanos))
                .map(one -> new Moment(
                        (one.startNanos - first) / NANOS_A_SECOND,
                        one.millis,
                        numbers.getOrDefault(one.cell, 0),
                        one.generation,
                        one.cold))
                .toList();
    }
}
