package dev.assay.internal.conditions;

import dev.assay.data.CallFigure;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import dev.assay.internal.observations.Population;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One figure of the calls at a level that claims judge. */
public final class FigureAtLevel {

    private FigureAtLevel() {}

    /** Its values by generation, of calls that have one above 0; empty if none has. */
    public static Optional<Sample> sample(
            CallFigure figure, Design design, Cell cell, List<Observation> observations, Cost prices) {
        Population population = Population.in(design.provokesColdStarts());
        Sample.Builder sample = Sample.builder();
        if (figure.unit().equals("ms")) {
            sample.ofClock();
        }
        List<Observation> atCell = observations.stream()
                .filter(one -> one.place().cell().equals(cell))
                .toList();
        List<Observation> judged = population.of(LastAttempts.of(atCell).stream()
                .filter(one -> value(figure, one, prices).orElse(0) > 0)
                .toList());
        judged.forEach(one ->
                sample.add(one.place().generation(), value(figure, one, prices).orElseThrow()));
        return judged.isEmpty() ? Optional.empty() : Optional.of(sample.build());
    }

    /** What stands for its values. */
    public static Centre centre(CallFigure figure) {
        return figure == CallFigure.COST ? Centre.MEAN : Centre.MEDIAN;
    }

    private static OptionalDouble value(CallFigure figure, Observation one, Cost prices) {
        return switch (figure) {
            case DURATION -> one.durationMillis();
            case LATENCY -> OptionalDouble.of(one.timing().latencyMillis());
            case INIT -> optional(one.platform().initMillis());
            case COST -> prices.of(one);
            case MEMORY_USED -> optional(one.platform().maxMemoryUsedMegabytes());
        };
    }

    private static OptionalDouble optional(@Nullable Number value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }
}
