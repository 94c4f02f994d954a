package dev.assay.internal.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of several hypotheses may be rejected together, so that a false rejection among all of them happens in 5% of runs at
 * most.
 *
 * <p>Source: Holm, "A simple sequentially rejective multiple test procedure" (1979).
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted probability of each, in the order given: it may be rejected where this is at most the error that is
     * allowed for all together.
     *
     * @param p the probability of each test on its own
     */
    public static double[] adjusted(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double greatest = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            greatest = Math.max(greatest, Math.min(1, p[ascending[rank]] * (p.length - rank)));
            adjusted[ascending[rank]] = greatest;
        }
        return adjusted;
    }
}
