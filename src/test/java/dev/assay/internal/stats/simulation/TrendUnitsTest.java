package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.OrderedTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often a trend over a configuration is claimed where there is none and instances differ: by blocks, and by generations. */
class TrendUnitsTest {

    private static final int RUNS = 500 * Simulations.TIMES;
    private static final int GENERATIONS = 5;
    private static final int BLOCKS = 4;
    private static final int LEVELS = 3;

    @Test
    void blocksThatShareInstancesSeeTrendsThatAreNotThere() {
        double[] found = found(RUNS);
        assertThat(found[0]).isGreaterThan(10);
        assertThat(found[1]).isLessThan(5 + 3 * 100 * Math.sqrt(0.05 * 0.95 / RUNS));
    }

    /** Runs in percent whose outcomes rise at p of 5% or less: with each block, and with the sums of each generation, as a unit. */
    static double[] found(int runs) {
        Random random = new Random(20261128);
        int[] found = new int[2];
        for (int run = 0; run < runs; run++) {
            List<List<Double>> blocks = new ArrayList<>();
            List<List<Double>> generations = new ArrayList<>();
            for (int generation = 0; generation < GENERATIONS; generation++) {
                double[][] outcomes = generation(random);
                List<Double> sums = new ArrayList<>();
                for (int level = 0; level < LEVELS; level++) {
                    sums.add(outcomes[level][BLOCKS]);
                }
                generations.add(sums);
                for (int block = 0; block < BLOCKS; block++) {
                    blocks.add(List.of(outcomes[0][block], outcomes[1][block], outcomes[2][block]));
                }
            }
            found[0] += OrderedTrend.of(blocks, Double::compare).rising() <= 0.05 ? 1 : 0;
            found[1] += OrderedTrend.of(generations, Double::compare).rising() <= 0.05 ? 1 : 0;
        }
        return new double[] {100.0 * found[0] / runs, 100.0 * found[1] / runs};
    }

    /** By level, the outcomes of the blocks and last their sum: each level's instance differs by 5%, calls by 3%. */
    private static double[][] generation(Random random) {
        double[][] outcomes = new double[LEVELS][BLOCKS + 1];
        for (double[] level : outcomes) {
            double instance = 0.05 * random.nextGaussian();
            for (int block = 0; block < BLOCKS; block++) {
                level[block] = Math.exp(instance + 0.03 * random.nextGaussian());
                level[BLOCKS] += level[block];
            }
        }
        return outcomes;
    }
}
