package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.data.Outcome;
import java.util.List;

/**
 * The calls of one visit that a procedure made, as an example of what it does at a cell.
 *
 * @param cell the visited cell
 * @param calls in the order of their starts
 */
public record StagedVisit(Cell cell, List<Call> calls) {

    /**
     * One call with all of its attempts.
     *
     * @param step which part of the procedure made it
     * @param attempts in their order
     */
    public record Call(String step, List<Attempt> attempts) {

        /** The start of the first attempt, in seconds since the visit's first call. */
        public double start() {
            return attempts.get(0).from();
        }
    }

    /**
     * One attempt.
     *
     * @param from its start, in seconds since the visit's first call
     * @param to its end
     * @param outcome how it ended
     */
    public record Attempt(double from, double to, Outcome outcome) {}

    /** The end of the last attempt, in seconds since the visit's first call. */
    public double end() {
        return calls.stream()
                .flatMap(call -> call.attempts().stream())
                .mapToDouble(Attempt::to)
                .max()
                .orElse(0);
    }
}
