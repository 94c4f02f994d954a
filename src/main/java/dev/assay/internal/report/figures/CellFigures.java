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
 * @param spreads what was measured of single calls; a measure without values is absent
 * @param coldCalls how many calls on new instances succeeded
 * @param wantedCpuShare the CPUs that the memory setting promises; absent if CPU is not scaled
 * @param reachedCpuShare CPU time over duration, of all warm calls together; absent if CPU time is not measured
 */
public record CellFigures(
        Cell cell,
        int calls,
        Map<Outcome, Integer> outcomes,
        Map<Measured, Spread> spreads,
        int coldCalls,
        @Nullable Double wantedCpuShare,
        @Nullable Double reachedCpuShare) {

    public CellFigures {
        outcomes = Map.copyOf(outcomes);
        spreads = Map.copyOf(spreads);
    }

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Calls that neither succeeded nor were taken for later. */
    public int failed() {
        return calls - count(Outcome.SUCCESS) - count(Outcome.ACCEPTED);
    }

    /** How many warm calls within blocks have a duration. */
    public int warm() {
        Description duration = duration();
        return duration == null ? 0 : duration.n();
    }

    /** Durations of warm calls within blocks; absent if there are none. */
    public @Nullable Description duration() {
        return of(Measured.DURATION);
    }

    /** Cost of a million warm calls in USD; absent if it is unknown. */
    public @Nullable Description cost() {
        return of(Measured.COST);
    }

    /** What one measure looks like; absent if it has no values. */
    public @Nullable Description of(Measured measured) {
        Spread spread = spreads.get(measured);
        return spread == null ? null : spread.description();
    }

    /** The calls on new instances. */
    public Cold cold() {
        return new Cold(coldCalls, median(Measured.COLD_DURATION), median(Measured.INIT));
    }

    /** The median of one measure; absent if it has no values. */
    public @Nullable Double median(Measured measured) {
        Description description = of(measured);
        return description == null ? null : description.median();
    }
}
