package dev.assay.internal.report.figures;

/**
 * A stretch of time in one row of a picture over time: a call, or calls so close together that an eye sees one.
 *
 * @param row in which row it lies
 * @param cell the number of the cell that it belongs to
 * @param from its start, in seconds since the experiment's first call
 * @param to its end
 * @param calls how many calls it holds
 */
public record Stretch(int row, int cell, double from, double to, int calls) {

    /** Whether an eye sees one: the gap between them is too narrow, and so are they if they belong to different cells. */
    boolean continuedBy(Stretch next, double visible) {
        boolean close = row == next.row && next.from - to <= visible;
        return close && (cell == next.cell || next.to - from <= visible);
    }

    /** Both as one, which belongs to the cell of the longer one. */
    Stretch and(Stretch next) {
        int longer = next.to - next.from > to - from ? next.cell : cell;
        return new Stretch(row, longer, from, Math.max(to, next.to), calls + next.calls);
    }
}
