package dev.assay.internal.conditions;

import dev.assay.data.CallFigure;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.ChangePoints;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.VersionGate;
import java.util.List;
import java.util.Optional;

/** The medians of the generations at a level, and what differs between those of two measurements. */
public final class GenerationMedians {

    private GenerationMedians() {}

    /** Of a figure of the calls that claims judge; of costs, which add up, the means. Empty if no generation has any. */
    public static List<Double> of(
            CallFigure figure, Design design, Cell cell, List<Observation> observations, Cost prices) {
        Centre centre = FigureAtLevel.centre(figure);
        return FigureAtLevel.sample(figure, design, cell, observations, prices)
                .map(sample -> sample.generationNumbers().stream()
                        .map(number -> centre.of(sample.generation(number)))
                        .toList())
                .orElse(List.of());
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
