package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.stats.Quantiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Takes in what procedures did: counts by step, and one visit to each cell call by call. */
final class StepTally {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<Cell, Map<String, Counts>> counts = new LinkedHashMap<>();
    private final Map<Cell, List<Observation>> examples = new LinkedHashMap<>();

    void add(Observation one) {
        String step = one.place().step();
        if (step == null) {
            return;
        }
        Cell cell = one.place().cell();
        counts.computeIfAbsent(cell, absent -> new LinkedHashMap<>())
                .computeIfAbsent(step, absent -> new Counts())
                .add(one);
        if (one.place().block() == 0) {
            examples.computeIfAbsent(cell, absent -> new ArrayList<>()).add(one);
        }
    }

    /** In the order of the cells, and of the steps as they began. */
    List<StepFigures> figures(List<Cell> cells) {
        List<StepFigures> figures = new ArrayList<>();
        for (Cell cell : cells) {
            counts.getOrDefault(cell, Map.of()).entrySet().stream()
                    .sorted(Comparator.comparingLong(step -> step.getValue().first))
                    .forEach(step -> figures.add(step.getValue().figures(cell, step.getKey())));
        }
        return figures;
    }

    /** The first visit to each cell after the warm-up. */
    List<StagedVisit> visits(List<Cell> cells) {
        return cells.stream()
                .filter(examples::containsKey)
                .map(cell -> visit(cell, Objects.requireNonNull(examples.get(cell))))
                .toList();
    }

    private static StagedVisit visit(Cell cell, List<Observation> made) {
        long first =
                made.stream().mapToLong(one -> one.timing().startNanos()).min().orElse(0);
        Map<Place, List<Observation>> byCall = new LinkedHashMap<>();
        made.stream()
                .sorted(Comparator.comparingLong(one -> one.timing().startNanos()))
                .forEach(one -> byCall.computeIfAbsent(one.place().firstAttempt(), absent -> new ArrayList<>())
                        .add(one));
        return new StagedVisit(
                cell,
                byCall.entrySet().stream()
                        .map(call -> call(call.getKey(), call.getValue(), first))
                        .toList());
    }

    private static StagedVisit.Call call(Place place, List<Observation> attempts, long first) {
        return new StagedVisit.Call(
                Objects.requireNonNull(place.step()),
                attempts.stream()
                        .map(one -> new StagedVisit.Attempt(
                                (one.timing().startNanos() - first) / NANOS_PER_SECOND,
                                (one.timing().endNanos() - first) / NANOS_PER_SECOND,
                                one.outcome()))
                        .toList());
    }

    /** The counts of one step at one cell. */
    private static final class Counts {
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final Map<Place, Last> lasts = new LinkedHashMap<>();
        private final List<Double> latencies = new ArrayList<>();
        private long first = Long.MAX_VALUE;
        private int attempts;

        private record Last(int attempt, Outcome outcome) {}

        void add(Observation one) {
            attempts++;
            first = Math.min(first, one.sequence());
            outcomes.merge(one.outcome(), 1, Integer::sum);
            if (one.outcome() == Outcome.SUCCESS) {
                latencies.add(one.timing().latencyMillis());
            }
            lasts.merge(
                    one.place().firstAttempt(),
                    new Last(one.place().attempt(), one.outcome()),
                    (before, now) -> now.attempt() > before.attempt() ? now : before);
        }

        StepFigures figures(Cell cell, String step) {
            int lost = (int) lasts.values().stream()
                    .filter(last -> last.outcome() != Outcome.SUCCESS && last.outcome() != Outcome.ACCEPTED)
                    .count();
            double[] millis =
                    latencies.stream().mapToDouble(Double::doubleValue).toArray();
            double median = millis.length == 0 ? Double.NaN : Quantiles.of(millis, 0.5);
            return new StepFigures(cell, step, lasts.size(), attempts, new TreeMap<>(outcomes), lost, median);
        }
    }
}
