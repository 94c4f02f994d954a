package dev.assay.internal.stats.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Sequential calls and bursts as they might be measured: in each generation one instance serves the sequential calls and each call of a
 * burst has an instance of its own. All spreads are of the logarithm; the true shift is by a factor of 1.
 *
 * @param name what is special about it
 * @param bursts in each generation, and sequential calls
 * @param size calls of a burst
 * @param instance standard deviation between instances
 * @param burst standard deviation of what all calls of one burst, or one sequential call, share
 * @param call standard deviation between calls
 * @param drift standard deviation of what sequential and concurrent calls of a generation each have for themselves
 */
record ShiftScenario(String name, int bursts, int size, double instance, double burst, double call, double drift) {

    static final List<ShiftScenario> ALL = List.of(
            new ShiftScenario("calls 5%", 2, 10, 0, 0, 0.05, 0),
            new ShiftScenario("bursts 5%, calls 5%", 2, 10, 0, 0.05, 0.05, 0),
            new ShiftScenario("instances 5%, bursts 5%, calls 5%", 2, 10, 0.05, 0.05, 0.05, 0),
            new ShiftScenario("instances 10%, bursts 5%, calls 5%", 2, 10, 0.10, 0.05, 0.05, 0),
            new ShiftScenario("generations 5%, bursts 5%, calls 5%", 2, 10, 0, 0.05, 0.05, 0.05),
            new ShiftScenario("instances 5%, bursts 15%, calls 15%", 2, 10, 0.05, 0.15, 0.15, 0),
            new ShiftScenario("instances 5%, bursts 5%, calls 5%, 10 bursts a generation", 10, 10, 0.05, 0.05, 0.05, 0),
            new ShiftScenario("instances 5%, bursts 5%, calls 5%, 50 calls a burst", 2, 50, 0.05, 0.05, 0.05, 0));

    /** Logarithms of durations: for each generation its bursts, for each burst its calls. */
    record Drawn(double[][][] sequential, double[][][] concurrent) {}

    Drawn draw(int generations, Random random) {
        double[][][] sequential = new double[generations][][];
        double[][][] concurrent = new double[generations][][];
        for (int generation = 0; generation < generations; generation++) {
            sequential[generation] = generation(1, random);
            concurrent[generation] = generation(size, random);
        }
        return new Drawn(sequential, concurrent);
    }

    private double[][] generation(int calls, Random random) {
        double own = drift * random.nextGaussian();
        double[] instances = new double[calls];
        Arrays.setAll(instances, i -> own + instance * random.nextGaussian());
        double[][] drawn = new double[bursts][calls];
        for (double[] one : drawn) {
            double shared = burst * random.nextGaussian();
            Arrays.setAll(one, i -> instances[i] + shared + call * random.nextGaussian());
        }
        return drawn;
    }
}
