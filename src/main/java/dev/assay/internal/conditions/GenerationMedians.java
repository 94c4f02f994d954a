package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import dev.assay.internal.observations.Population;
import dev.assay.internal.stats.ChangePoints;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.VersionGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The medians of the generations at a level, and what differs between those of two measurements. */
public final class GenerationMedians {

    private GenerationMedians() {}

    /** Of the duration of the calls that claims judge, in milliseconds; empty if no generation has any. */
    public static List<Double> ofDuration(Design design, Cell cell, List<Observation> observations) {
        Population population = Population.in(design.provokesColdStarts());
        List<Observation> atCell = LastAttempts.of(observations).stream()
                .filter(one -> one.place().cell().equals(cell))
                .filter(one -> one.durationMillis().orElse(0) > 0)
                .toList();
        Map<Integer, List<Double>> byGeneration = population.of(atCell).stream()
                .collect(Collectors.groupingBy(
                        one -> one.place().generation(),
                        TreeMap::new,
                        Collectors.mapping(one -> one.durationMillis().orElseThrow(), Collectors.toList())));
        return byGeneration.values().stream().map(GenerationMedians::median).toList();
    }

    /** The last change in a history of nights, of which each has the medians of its generations. */
    public static Optional<ChangePoints.Change> lastChange(List<List<Double>> nights) {
        List<ChangePoints.Change> changes = ChangePoints.of(
                nights.stream().mapToDouble(GenerationMedians::median).toArray());
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /** By what factor the second medians differ from the first, if a gate would alarm; empty if not, or if there are too few. */
    public static Optional<Double> changed(List<Double> then, List<Double> now) {
        if (then.size() < Sample.FEWEST_GENERATIONS || now.size() < Sample.FEWEST_GENERATIONS) {
            return Optional.empty();
        }
        VersionGate gate = VersionGate.of(sample(now), sample(then));
        return gate.slower() || gate.faster() ? Optional.of(gate.ratio()) : Optional.empty();
    }

    private static Sample sample(List<Double> medians) {
        return Sample.of(medians.stream().map(median -> new double[] {median}).toArray(double[][]::new));
    }

    private static double median(List<Double> values) {
        return Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }
}
