package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Outcome;
import java.util.Map;

/**
 * What came of one step of a procedure at one cell, over all visits.
 *
 * @param cell the combination of levels
 * @param step its name
 * @param calls how many calls were made
 * @param attempts how often they were made, the first time included
 * @param outcomes how many attempts ended in which way
 * @param lost how many calls had a last attempt that neither succeeded nor was accepted for later
 * @param medianMillis client-side latency of the attempts that succeeded; NaN when there is none
 */
public record StepFigures(
        Cell cell,
        String step,
        int calls,
        int attempts,
        Map<Outcome, Integer> outcomes,
        int lost,
        double medianMillis) {

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
