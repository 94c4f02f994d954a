package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes in when each visit to a cell began and ended. */
final class ScheduleTally {

    private static final int MOST_STRETCHES = 2_000;

    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<Visit, long[]> visits = new LinkedHashMap<>();
    private final TreeMap<Integer, Long> generations = new TreeMap<>();
    private final Set<Integer> blocks = new HashSet<>();

    private record Visit(int cell, int generation, int block) {}

    ScheduleTally(List<Cell> cells) {
        cells.forEach(cell -> this.cells.put(cell, this.cells.size()));
    }

    void add(Observation one) {
        Place place = one.place();
        int cell = cells.computeIfAbsent(place.cell(), absent -> cells.size());
        long from = one.timing().startNanos();
        long to = one.timing().endNanos();
        generations.merge(place.generation(), from, Math::min);
        if (!place.warmUp()) {
            blocks.add(place.block());
        }
        long[] visit = visits.computeIfAbsent(
                new Visit(cell, place.generation(), place.block()), absent -> new long[] {from, to, 0});
        visit[0] = Math.min(visit[0], from);
        visit[1] = Math.max(visit[1], to);
        visit[2]++;
    }

    /** @param origin where time begins, in nanoseconds of the run's clock */
    Schedule schedule(long origin) {
        List<Stretch> planned = new ArrayList<>();
        List<Stretch> warmUps = new ArrayList<>();
        visits.forEach((visit, times) -> (visit.block == Place.WARM_UP ? warmUps : planned)
                .add(new Stretch(
                        visit.cell,
                        visit.cell,
                        InstanceTally.seconds(times[0], origin),
                        InstanceTally.seconds(times[1], origin),
                        (int) times[2])));
        double end = visits.values().stream()
                .mapToDouble(times -> InstanceTally.seconds(times[1], origin))
                .max()
                .orElse(0);
        return new Schedule(
                Stretches.joined(planned, end, MOST_STRETCHES),
                Stretches.joined(warmUps, end, MOST_STRETCHES),
                generations.values().stream()
                        .map(nanos -> InstanceTally.seconds(nanos, origin))
                        .toList(),
                blocks.size(),
                end);
    }
}
