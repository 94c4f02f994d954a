package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A few ranks that stand for many values: evenly spaced, with the extremes, and closer together toward both ends. A step of the
 * empirical distribution at such a rank is exact, so a picture of few values hides no tail.
 */
public final class RankSpaced {

    /** This share of the ranks is spent on the tails. */
    private static final int TAIL_SHARE = 5;

    private RankSpaced() {}

    /**
     * Ranks from 0 to {@code n - 1}, ascending, each once.
     *
     * @param n how many values there are
     * @param most how many ranks are wanted at most, 10 or more; all ranks if there are no more values
     */
    public static int[] ranks(int n, int most) {
        if (n <= most) {
            return IntStream.range(0, n).toArray();
        }
        int tail = most / TAIL_SHARE / 2;
        int even = most - 2 * tail;
        IntStream middle = IntStream.range(0, even).map(i -> (int) ((long) i * (n - 1) / (even - 1)));
        double ratio = Math.pow(n / (double) even, 1.0 / tail);
        int[] steps = IntStream.range(0, tail)
                .map(i -> (int) Math.round(Math.pow(ratio, i)))
                .toArray();
        IntStream low = Arrays.stream(steps);
        IntStream high = Arrays.stream(steps).map(step -> n - 1 - step);
        return IntStream.concat(middle, IntStream.concat(low, high))
                .filter(rank -> rank >= 0 && rank < n)
                .sorted()
                .distinct()
                .toArray();
    }
}
