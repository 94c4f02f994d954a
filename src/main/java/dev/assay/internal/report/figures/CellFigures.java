package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Outcome;
import dev.assay.internal.stats.Description;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports show of one cell.
 *
 * @param cell the combination of levels
 * @param calls all calls, warm-up included
 * @param outcomes how many calls ended in which way, warm-up included
 * @param warmMillis durations of warm calls within blocks, grouped by generation
 * @param duration their description; absent when there are none
 * @param warmCosts cost of a million such calls in USD, one value a call
 * @param cost their description; absent when the cost is unknown
 * @param cold calls on new instances
 * @param wantedCpuShare the CPUs that the memory setting promises; absent where CPU is not scaled
 * @param reachedCpuShare CPU time over duration, of all warm calls together; absent where CPU time is not measured
 */
public record CellFigures(
        Cell cell,
        int calls,
        Map<Outcome, Integer> outcomes,
        double[] warmMillis,
        @Nullable Description duration,
        double[] warmCosts,
        @Nullable Description cost,
        Cold cold,
        @Nullable Double wantedCpuShare,
        @Nullable Double reachedCpuShare) {

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Calls that neither succeeded nor were taken for later. */
    public int failed() {
        return calls - count(Outcome.SUCCESS) - count(Outcome.ACCEPTED);
    }
}
