package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import dev.assay.internal.stats.Drift;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.RoundVariance;
import dev.assay.internal.stats.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects warm durations by round, where the design has rounds worth the name: visits of several calls. */
final class RoundTally {

    /** With two calls a round is a line from one to the other. */
    private static final int FEWEST_CALLS = 3;

    private static final int FEWEST_ROUNDS = 2;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double CONFIDENCE = 0.95;

    private final boolean rounds;
    private final Map<Cell, Map<Integer, List<Taken>>> byBlock = new LinkedHashMap<>();

    RoundTally(Design design) {
        rounds = design.callsPerVisit() >= FEWEST_CALLS && design.blocksPerGeneration() >= FEWEST_ROUNDS;
    }

    private record Taken(long startNanos, int generation, double millis) {}

    void add(Observation one) {
        if (rounds && Population.judged(one) && one.durationMillis().isPresent()) {
            byBlock.computeIfAbsent(one.place().cell(), cell -> new TreeMap<>())
                    .computeIfAbsent(one.place().block(), block -> new ArrayList<>())
                    .add(new Taken(
                            one.timing().startNanos(),
                            one.place().generation(),
                            one.durationMillis().getAsDouble()));
        }
    }

    /** The cells that have rounds. */
    List<RoundFigures> figures() {
        long first = byBlock.values().stream()
                .flatMap(blocks -> blocks.values().stream())
                .flatMap(List::stream)
                .mapToLong(Taken::startNanos)
                .min()
                .orElse(0);
        List<RoundFigures> figures = new ArrayList<>();
        byBlock.forEach((cell, blocks) -> figures.add(figures(
                cell, blocks.values().stream().map(calls -> round(calls, first)).toList())));
        return figures;
    }

    private static Rounds.Round round(List<Taken> calls, long first) {
        long start = calls.stream().mapToLong(Taken::startNanos).min().orElseThrow();
        double[] millis = calls.stream().mapToDouble(Taken::millis).toArray();
        return new Rounds.Round(calls.get(0).generation(), (start - first) / NANOS_PER_SECOND, millis);
    }

    private static RoundFigures figures(Cell cell, List<Rounds.Round> rounds) {
        List<RoundFigures.Point> points = rounds.stream()
                .map(RoundTally::point)
                .sorted(Comparator.comparingDouble(RoundFigures.Point::seconds))
                .toList();
        Rounds whole = judged(rounds);
        return whole == null
                ? new RoundFigures(cell, points, null, null)
                : new RoundFigures(cell, points, RoundVariance.of(whole), Drift.overSpan(whole, CONFIDENCE));
    }

    /** A run that was killed, or in which calls failed, has points but no figures. */
    private static @Nullable Rounds judged(List<Rounds.Round> rounds) {
        try {
            Rounds whole = Rounds.of(rounds).ofClock();
            RoundVariance.of(whole).share(CONFIDENCE);
            Drift.overSpan(whole, CONFIDENCE);
            return whole;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static RoundFigures.Point point(Rounds.Round round) {
        double[] values = round.values().clone();
        Arrays.sort(values);
        return new RoundFigures.Point(
                round.seconds(), round.generation(), values[0], Quantiles.of(values, 0.5), values[values.length - 1]);
    }
}
