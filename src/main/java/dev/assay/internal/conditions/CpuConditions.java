package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether CPU did follow memory while an experiment was measured. A target that can hold functions to their share cannot give
 * them one that the host does not have, nor caches that others do not fill while a function waits.
 */
public final class CpuConditions {

    private CpuConditions() {}

    /** Says what was wrong; empty when nothing was, or the target does not show its host. */
    public static Optional<String> violated(Design design, List<Observation> observations) {
        List<Observation> judged =
                observations.stream().filter(CpuConditions::isJudged).toList();
        return Stream.concat(
                        unlimited(observations).stream(),
                        design.cells().stream().flatMap(cell -> violated(cell, judged)))
                .findFirst();
    }

    /** Calls that were accepted for later, too: what their instances were held to nobody saw. */
    private static Optional<String> unlimited(List<Observation> observations) {
        List<Observation> claimed = observations.stream()
                .filter(one -> isJudged(one) || isForLater(one))
                .toList();
        long unlimited = claimed.stream()
                .filter(one -> one.platform().wantedCpuShare() == null)
                .count();
        return unlimited == 0
                ? Optional.empty()
                : Optional.of(unlimited + " of " + claimed.size()
                        + " calls are not known to have been held to their CPU share");
    }

    private static boolean isJudged(Observation one) {
        return Population.judged(one) || Population.provoked(one);
    }

    private static boolean isForLater(Observation one) {
        return !one.place().warmUp() && one.outcome() == Outcome.ACCEPTED;
    }

    private static Stream<String> violated(Cell cell, List<Observation> judged) {
        List<Observation> calls =
                judged.stream().filter(one -> one.place().cell().equals(cell)).toList();
        return Stream.concat(BusyHost.during(cell, calls).stream(), DisturbedHost.during(cell, calls).stream());
    }
}
