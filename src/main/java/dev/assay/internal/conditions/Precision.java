package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.LastAttempts;
import dev.assay.internal.observations.Population;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Sample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the median duration is known well enough at every level. */
public final class Precision {

    private static final int PERCENT = 100;

    private Precision() {}

    /**
     * What is lacking, in words.
     *
     * @param halfWidth how far an interval may reach to either side, as a share of the median
     * @return empty if nothing is
     */
    public static Optional<String> lacking(Design design, List<Observation> observations, double halfWidth) {
        List<Observation> last = LastAttempts.of(observations);
        return design.cells().stream()
                .flatMap(cell -> lacking(cell, sample(design, cell, last), design, halfWidth).stream())
                .findFirst();
    }

    private static Optional<String> lacking(Cell cell, Optional<Sample> sample, Design design, double halfWidth) {
        if (sample.isEmpty() || sample.get().generations() < Sample.FEWEST_GENERATIONS) {
            return Optional.of("too few calls at " + cell.label());
        }
        Estimate median = Centre.MEDIAN.estimate(sample.get(), 1 - 2 * design.error());
        double reach = Math.max(
                        median.interval().high() - median.value(),
                        median.value() - median.interval().low())
                / median.value();
        return reach <= halfWidth
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the interval of the median duration at %s reaches %.1f%% to one side, and %.1f%% is wanted",
                        cell.label(),
                        PERCENT * reach,
                        PERCENT * halfWidth));
    }

    private static Optional<Sample> sample(Design design, Cell cell, List<Observation> observations) {
        Population population = Population.in(design.provokesColdStarts());
        Sample.Builder sample = Sample.builder();
        List<Observation> judged = population.of(observations.stream()
                .filter(one ->
                        one.place().cell().equals(cell) && one.durationMillis().isPresent())
                .toList());
        judged.forEach(
                one -> sample.add(one.place().generation(), one.durationMillis().orElseThrow()));
        return judged.isEmpty() ? Optional.empty() : Optional.of(sample.build());
    }
}
