package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Equivalence;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints how often the intervals of linear growth hold together, and how the claim is judged: the table of {@code
 * docs/decisions/0006-linear-growth.md}. Run it with the test class path: {@code java -cp ...
 * dev.assay.internal.stats.simulation.GrowthSimulation 4000}.
 */
public final class GrowthSimulation {

    private static final long SEED = 20261121;
    private static final double CONFIDENCE = 0.90;
    private static final double TOLERANCE = 0.1;

    private GrowthSimulation() {}

    /**
     * What came of the simulated runs, as shares of them.
     *
     * @param covered the intervals of all levels hold the true ratios
     * @param held all lie inside the bound
     * @param refuted one lies outside
     */
    record Rates(double covered, double held, double refuted) {}

    /** Argument: the simulated runs of each row. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        for (double within : new double[] {0.02, 0.05, 0.10}) {
            for (GrowthScenario scenario : GrowthScenario.all(within)) {
                for (int generations : new int[] {5, 10}) {
                    System.out.printf(Locale.ROOT, "| %.0f%% | %s | %d |", 100 * within, scenario.name(), generations);
                    for (GrowthCandidate candidate : GrowthCandidate.values()) {
                        print(rates(scenario, generations, runs, candidate));
                    }
                    System.out.println();
                }
            }
        }
    }

    private static void print(Rates rates) {
        System.out.printf(
                Locale.ROOT, " %.1f / %.1f / %.1f |", 100 * rates.covered(), 100 * rates.held(), 100 * rates.refuted());
    }

    static Rates rates(GrowthScenario scenario, int generations, int runs, GrowthCandidate candidate) {
        Random random = new Random(SEED);
        double[] truth = candidate.ratios(GrowthScenario.X, scenario.truth());
        int covered = 0;
        int held = 0;
        int refuted = 0;
        for (int run = 0; run < runs; run++) {
            double[][] drawn = IntStream.range(0, generations)
                    .mapToObj(i -> scenario.draw(random))
                    .toArray(double[][]::new);
            List<Interval> intervals = candidate.intervals(GrowthScenario.X, drawn, CONFIDENCE);
            List<Equivalence> judged =
                    intervals.stream().map(GrowthSimulation::judge).toList();
            covered += IntStream.range(0, truth.length)
                            .allMatch(i -> intervals.get(i).contains(truth[i]))
                    ? 1
                    : 0;
            held += judged.stream().allMatch(one -> one == Equivalence.INSIDE) ? 1 : 0;
            refuted += judged.contains(Equivalence.OUTSIDE) ? 1 : 0;
        }
        return new Rates((double) covered / runs, (double) held / runs, (double) refuted / runs);
    }

    private static Equivalence judge(Interval interval) {
        double middle = Arrays.stream(new double[] {interval.low(), interval.high()})
                .average()
                .orElseThrow();
        return Equivalence.judge(new Estimate(middle, interval, 1, 5), 1 - TOLERANCE, 1 + TOLERANCE);
    }
}
