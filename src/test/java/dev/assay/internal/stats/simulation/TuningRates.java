package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is said of the fastest of five levels after 50 calls of each: by AWS Lambda Power Tuning's estimator, the least mean without the
 * fastest and the slowest 20% of the calls, all on the level's one instance as it calls them by default; and by Assay's set, over five
 * generations of ten calls. Source of the estimator: {@code lambda/utils.js} and {@code analyzer.js} of github.com/alexcasalboni/
 * aws-lambda-power-tuning, version of April 2026.
 */
final class TuningRates {

    private static final int LEVELS = 5;
    private static final int GENERATIONS = 5;
    private static final int CALLS = 10;
    private static final double TRIMMED = 0.2;

    private TuningRates() {}

    /**
     * In percent of runs: the estimator names a wrong level; the set lacks the best one; it is the best one alone; and how many levels it
     * has.
     *
     * @param apart by what part a level is slower than the next faster one
     * @param calls the deviation of the logarithm between calls of an instance
     * @param instances the same between instances
     */
    static double[] rates(double apart, double calls, double instances, int runs) {
        Random random = new Random(20261128);
        double[] counts = new double[4];
        for (int run = 0; run < runs; run++) {
            double[] means = new double[LEVELS];
            List<Sample> levels = new ArrayList<>();
            for (int level = 0; level < LEVELS; level++) {
                double truth = Math.pow(1 + apart, level);
                means[level] = trimmedMean(calls(1, GENERATIONS * CALLS, truth, calls, instances, random)[0]);
                levels.add(Sample.of(calls(GENERATIONS, CALLS, truth, calls, instances, random)));
            }
            List<Integer> set = BestLevels.least(levels, Centre.MEDIAN);
            counts[0] += leastOf(means) == 0 ? 0 : 100;
            counts[1] += set.contains(0) ? 0 : 100;
            counts[2] += set.equals(List.of(0)) ? 100 : 0;
            counts[3] += set.size();
        }
        return Arrays.stream(counts).map(count -> count / runs).toArray();
    }

    private static double[][] calls(
            int instances, int calls, double truth, double deviation, double between, Random random) {
        double[][] drawn = new double[instances][calls];
        for (double[] instance : drawn) {
            double shared = truth * Math.exp(between * random.nextGaussian());
            Arrays.setAll(instance, call -> shared * Math.exp(deviation * random.nextGaussian()));
        }
        return drawn;
    }

    static double trimmedMean(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int left = (int) (TRIMMED * sorted.length);
        return Arrays.stream(sorted, left, sorted.length - left).average().orElseThrow();
    }

    private static int leastOf(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((best, other) -> values[other] < values[best] ? other : best)
                .orElseThrow();
    }
}
