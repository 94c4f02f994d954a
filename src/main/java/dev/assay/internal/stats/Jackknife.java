package dev.assay.internal.stats;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The interval of a figure from what it becomes without each of the generations, which are independent.
 *
 * <p>Source: Quenouille, "Notes on bias in estimation" (1956), for the pseudo-values; Tukey for Student's interval of their mean.
 */
final class Jackknife {

    private Jackknife() {}

    /**
     * The pseudo-values, of which Student's interval is taken.
     *
     * @param whole the figure of all generations
     * @param without the figure without one of them, by its place
     */
    static double[] pseudoValues(int generations, double whole, IntToDoubleFunction without) {
        return IntStream.range(0, generations)
                .mapToDouble(left -> generations * whole - (generations - 1) * without.applyAsDouble(left))
                .toArray();
    }
}
