package dev.assay.internal.report.figures;

import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cells that cannot be told from the fastest and from the cheapest.
 *
 * @param fastest the numbers of cells by median duration
 * @param cheapest the numbers of cells by mean cost
 */
public record BestSets(List<Integer> fastest, List<Integer> cheapest) {

    /** Absent if there is one cell alone, or if they were not measured in the same generations. */
    static @Nullable BestSets of(List<CellTally> cells) {
        List<Integer> fastest = best(cells, Measured.DURATION, Centre.MEDIAN);
        List<Integer> cheapest = best(cells, Measured.COST, Centre.MEAN);
        return fastest.isEmpty() || cheapest.isEmpty() ? null : new BestSets(fastest, cheapest);
    }

    private static List<Integer> best(List<CellTally> cells, Measured measured, Centre centre) {
        List<Sample> samples = new ArrayList<>();
        for (CellTally cell : cells) {
            Sample sample = cell.sample(measured);
            if (sample == null) {
                return List.of();
            }
            samples.add(Objects.requireNonNull(sample));
        }
        try {
            return samples.size() < 2 ? List.of() : BestLevels.least(samples, centre);
        } catch (IllegalArgumentException e) {
            // Too few generations in common, or values that have no ratio: no level is called best.
            return List.of();
        }
    }
}
