package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.internal.design.Design;

/**
 * How much a plan makes. One attempt per call is counted: retries are for throttled calls, which cost nothing.
 *
 * @param plan what is carried out
 */
record PlanSize(MeasurementPlan plan) {

    /** The most calls that a design makes at a cell, warm-up among them; meaningless if a procedure decides. */
    long mostAt(Cell cell) {
        Design design = plan.design();
        if (design.provokesColdStarts()) {
            return 1 + (long) design.blocks() * ColdVisits.mostCalls(cell);
        }
        long warmUp = design.pattern().openLoop() ? plan.load().warmUpCalls() : cell.callers();
        return (long) cell.callers() * design.invocations() + warmUp * design.generations();
    }

    /** Whether visits are counted for the person who waits: how many calls one takes is seen only afterwards. */
    boolean countsVisits() {
        return byProcedure() || plan.design().provokesColdStarts();
    }

    /** How many calls there will be, or how many visits if those are counted. */
    int expected() {
        Design design = plan.design();
        if (countsVisits()) {
            return design.cells().size() * (design.blocks() + (byProcedure() ? design.generations() : 1));
        }
        return Math.toIntExact(design.cells().stream().mapToLong(this::mostAt).sum());
    }

    /** Whether the number of calls is the affair of a procedure. */
    boolean byProcedure() {
        return plan.load().procedure() != null;
    }
}
