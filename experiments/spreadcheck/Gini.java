package spreadcheck;

import java.util.Arrays;

/**
 * The Gini index: how unequally a total is shared out. 0 when all have the same, (n - 1) / n when one has everything.
 *
 * <p>Source: Damgaard and Weiner, "Describing inequality in plant size or fecundity" (2000): half of the mean absolute difference
 * between all pairs, each value with itself included, over the mean; without their correction by n / (n - 1).
 */
final class Gini {

    private Gini() {}

    /**
     * The index of the values.
     *
     * @param values at least one, none negative, not all 0
     */
    public static double of(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double sum = Arrays.stream(sorted).sum();
        if (sorted.length == 0 || sorted[0] < 0 || !(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    "values (" + Arrays.toString(values)
                            + ") must not be negative, and at least one greater than 0. Leave the index out if nothing is shared");
        }
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return weighted / (sorted.length * sum);
    }
}
