package dev.assay.internal.report.figures;

import dev.assay.internal.stats.RankSpaced;
import java.util.Arrays;

/**
 * Calls that stand for all of a cell in a picture: all of them, or some at evenly spaced ranks with the extremes among them.
 *
 * @param n how many calls they stand for
 * @param ranks of each among all values, from 0, ascending
 * @param values ascending
 * @param seconds when each began, since the experiment's first call
 * @param generations of each, from 0
 */
public record Points(int n, int[] ranks, double[] values, double[] seconds, int[] generations) {

    public int shown() {
        return values.length;
    }

    /** Fewer of them, if there are more than so many. */
    public Points thinned(int most) {
        int[] kept = RankSpaced.ranks(values.length, most);
        return kept.length == values.length
                ? this
                : new Points(
                        n,
                        Arrays.stream(kept).map(i -> ranks[i]).toArray(),
                        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray(),
                        Arrays.stream(kept).mapToDouble(i -> seconds[i]).toArray(),
                        Arrays.stream(kept).map(i -> generations[i]).toArray());
    }
}
