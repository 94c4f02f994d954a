package dev.assay.internal.stats;

/**
 * Equally many calls of two levels. The median of two skewed calls is another quantity than the median of ten, and it jumps more often;
 * of equally many, both levels have the same one, and what skews it cancels. Calls that are left over are spread evenly over all:
 * to average over all choices of them would use more of the data, but take the jumps from one level only, so that intervals miss to one
 * side ({@code docs/decisions/0007-shift-between-bursts.md}).
 */
final class Thinned {

    /** Its multiples fill the space between 0 and 1 evenly, however many there are (Kronecker's sequence). */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Thinned() {}

    /**
     * So many of the values, one from each of equally long stretches of them, at a place that differs from stretch to stretch.
     *
     * @param values in the order of the calls
     * @param calls at most as many as there are values
     * @param generation of the values; another one has its places elsewhere
     */
    static double[] to(double[] values, int calls, int generation) {
        double[] kept = new double[calls];
        for (int stretch = 0; stretch < calls; stretch++) {
            double place = (generation * (double) calls + stretch + 1) * GOLDEN % 1;
            kept[stretch] = values[(int) ((stretch + place) * values.length / calls)];
        }
        return kept;
    }
}
