package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A workload multiplier as it might be measured: at each level the calls of a generation vary around the true time. All spreads are of
 * the logarithm.
 *
 * @param name what the work is
 * @param time the true time at a level
 * @param within standard deviation between the calls of an instance
 */
record GrowthScenario(String name, DoubleUnaryOperator time, double within) {

    static final double[] X = {1, 2, 3, 4, 5};

    private static final int CALLS = 4;
    /** Shared by all levels, which one instance serves. */
    private static final double BETWEEN = 0.02;
    /** Shared by all levels of a block. */
    private static final double DRIFT = 0.05;

    static List<GrowthScenario> all(double within) {
        return List.of(
                new GrowthScenario("linear, 3 + 10 x", x -> 3 + 10 * x, within),
                new GrowthScenario("linear, 30 + 10 x", x -> 30 + 10 * x, within),
                new GrowthScenario("x^1.29", x -> 10 * Math.pow(x, 1.29), within),
                new GrowthScenario("x log2(x + 1)", x -> 10 * x * Math.log(x + 1) / Math.log(2), within),
                new GrowthScenario("quadratic", x -> 10 * x * x, within),
                new GrowthScenario("square root", x -> 10 * Math.sqrt(x), within));
    }

    double[] truth() {
        return Arrays.stream(X).map(time).toArray();
    }

    /** The medians of one generation. */
    double[] draw(Random random) {
        double instance = BETWEEN * random.nextGaussian();
        double[] shared = new double[CALLS];
        Arrays.setAll(shared, call -> DRIFT * random.nextGaussian());
        return Arrays.stream(truth())
                .map(time -> {
                    double[] calls = new double[CALLS];
                    Arrays.setAll(
                            calls, call -> time * Math.exp(instance + shared[call] + within * random.nextGaussian()));
                    return Quantiles.of(calls, 0.5);
                })
                .toArray();
    }
}
