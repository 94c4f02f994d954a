package dev.assay.internal.conditions;

import dev.assay.data.CallFigure;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.cost.Cost;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.MeanSupport;
import dev.assay.internal.stats.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the figures that a stopping rule names are known well enough at every level. */
public final class Precision {

    private static final int PERCENT = 100;

    private final Design design;
    private final List<Observation> observations;
    private final Cost prices;

    /** @param prices of the experiment, for its cost */
    public Precision(Design design, List<Observation> observations, Cost prices) {
        this.design = design;
        this.observations = List.copyOf(observations);
        this.prices = prices;
    }

    /** What is lacking, in words; empty if nothing is. */
    public Optional<String> lacking(StoppingRule rule) {
        return rule.figures().stream()
                .flatMap(figure ->
                        design.cells().stream().flatMap(cell -> lacking(figure, cell, rule.halfWidth()).stream()))
                .findFirst();
    }

    private Optional<String> lacking(CallFigure figure, Cell cell, double halfWidth) {
        Optional<Sample> found = FigureAtLevel.sample(figure, design, cell, observations, prices);
        if (found.isEmpty() || found.get().generations() < Sample.FEWEST_GENERATIONS) {
            return Optional.of("too few calls at " + cell.label()
                    + (figure == CallFigure.DURATION ? "" : " that have a figure for " + figure.label()));
        }
        Sample sample = found.get();
        Centre centre = FigureAtLevel.centre(figure);
        String what = centre.name().toLowerCase(Locale.ROOT) + " " + figure.label() + " at " + cell.label();
        if (centre == Centre.MEAN && sample.n() < MeanSupport.FEWEST_CALLS) {
            return Optional.of("the " + what + " rests on " + sample.n() + " calls, and " + MeanSupport.FEWEST_CALLS
                    + " are the fewest that can have seen rare slow ones");
        }
        double reach = reach(centre.estimate(sample, 1 - 2 * design.error()));
        return reach <= halfWidth
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the interval of the %s reaches %.1f%% to one side, and %.1f%% is wanted",
                        what,
                        PERCENT * reach,
                        PERCENT * halfWidth));
    }

    private static double reach(Estimate estimate) {
        return Math.max(
                        estimate.interval().high() - estimate.value(),
                        estimate.value() - estimate.interval().low())
                / estimate.value();
    }
}
