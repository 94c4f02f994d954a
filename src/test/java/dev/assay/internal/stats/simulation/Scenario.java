package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A memory sweep as it might be measured: durations are lognormal around 1000 / memory. All spreads are of the logarithm.
 *
 * @param name what is special about it
 * @param calls in each generation at each level, one in each block
 * @param between standard deviation between instances
 * @param within standard deviation between the calls of an instance
 * @param drift standard deviation of what all levels of a block share; it lasts (autocorrelation 0.8 from block to block)
 * @param uneven whether levels differ in their noise: calls of the outermost levels are autocorrelated (0.9) and their
 *     instances spread twice as much, in between neither
 * @param slowCalls the share of calls that take three times as long
 */
record Scenario(String name, int calls, double between, double within, double drift, boolean uneven, double slowCalls) {

    static final double[] MEMORY = {128, 256, 512, 1024, 1769};

    static final List<Scenario> ALL = List.of(
            new Scenario("instances 0%, calls 5%", 4, 0, 0.05, 0, false, 0),
            new Scenario("instances 2%, calls 5%", 4, 0.02, 0.05, 0, false, 0),
            new Scenario("instances 5%, calls 5%", 4, 0.05, 0.05, 0, false, 0),
            new Scenario("instances 0%, calls 30%", 4, 0, 0.30, 0, false, 0),
            new Scenario("instances 5%, calls 30%", 4, 0.05, 0.30, 0, false, 0),
            new Scenario("instances 5%, calls 30%, 20 a generation", 20, 0.05, 0.30, 0, false, 0),
            new Scenario("instances 2%, calls 15%, drift 10%", 4, 0.02, 0.15, 0.10, false, 0),
            new Scenario("instances 2%, calls 15%, levels uneven", 4, 0.02, 0.15, 0, true, 0),
            new Scenario("instances 5%, calls 15%, levels uneven, 20 a generation", 20, 0.05, 0.15, 0, true, 0),
            new Scenario("instances 2%, calls 15%, 10% slow calls", 4, 0.02, 0.15, 0, false, 0.1));

    /** One run: a sample for each level, in the order of {@link #MEMORY}. */
    List<Sample> draw(int generations, Random random) {
        double[] shared = series(generations * calls, drift, 0.8, random);
        List<Sample> levels = new ArrayList<>();
        for (int level = 0; level < MEMORY.length; level++) {
            Sample.Builder sample = Sample.builder();
            for (int generation = 0; generation < generations; generation++) {
                addGeneration(sample, generation, level, shared, random);
            }
            levels.add(sample.build());
        }
        return levels;
    }

    /** The quantile at the first level, by bisection of the mixture's distribution. */
    double trueQuantile(double probability) {
        NormalDistribution usual =
                NormalDistribution.of(0, Math.hypot(Math.hypot(between * (uneven ? 2 : 1), within), drift));
        double low = -10;
        double high = 10;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            double below = (1 - slowCalls) * usual.cumulativeProbability(middle)
                    + slowCalls * usual.cumulativeProbability(middle - Math.log(3));
            if (below < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1000 / MEMORY[0] * Math.exp(low);
    }

    private void addGeneration(Sample.Builder sample, int generation, int level, double[] shared, Random random) {
        boolean noisy = uneven && (level == 0 || level == MEMORY.length - 1);
        double instance = random.nextGaussian() * between * (noisy ? 2 : 1);
        double[] noise = series(calls, within, noisy ? 0.9 : 0, random);
        for (int call = 0; call < calls; call++) {
            double slow = random.nextDouble() < slowCalls ? Math.log(3) : 0;
            double logarithm = instance + noise[call] + shared[generation * calls + call] + slow;
            sample.add(generation, 1000 / MEMORY[level] * Math.exp(logarithm));
        }
    }

    /** A stationary autoregressive series. */
    private static double[] series(int length, double deviation, double autocorrelation, Random random) {
        double[] series = new double[length];
        for (int i = 0; i < length; i++) {
            double innovation = random.nextGaussian() * deviation;
            series[i] = i == 0
                    ? innovation
                    : autocorrelation * series[i - 1] + Math.sqrt(1 - autocorrelation * autocorrelation) * innovation;
        }
        return series;
    }
}
