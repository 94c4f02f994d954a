package dev.assay.internal.stats.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Prints how often intervals of the shift between sequential calls and bursts cover, and how wide they are: the table of {@code
 * docs/decisions/0007-shift-between-bursts.md}. Run it with the test class path: {@code java -cp ...
 * dev.assay.internal.stats.simulation.ShiftSimulation 2000}.
 */
public final class ShiftSimulation {

    private static final long SEED = 20261121;
    private static final double CONFIDENCE = 0.90;

    private ShiftSimulation() {}

    /** Argument: the simulated runs of each row. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        for (int generations : new int[] {5, 10}) {
            for (ShiftScenario scenario : ShiftScenario.ALL) {
                System.out.printf(Locale.ROOT, "| %d | %s |", generations, scenario.name());
                coverage(scenario, generations, runs, EnumSet.allOf(ShiftCandidate.class))
                        .values()
                        .forEach(one ->
                                System.out.printf(Locale.ROOT, " %.1f / %.4f |", 100 * one.share(), one.meanWidth()));
                System.out.println();
            }
        }
    }

    static Map<ShiftCandidate, Coverage> coverage(
            ShiftScenario scenario, int generations, int runs, Set<ShiftCandidate> candidates) {
        Random random = new Random(SEED);
        Map<ShiftCandidate, Coverage> coverage = new EnumMap<>(ShiftCandidate.class);
        for (int run = 0; run < runs; run++) {
            ShiftScenario.Drawn drawn = scenario.draw(generations, random);
            for (ShiftCandidate candidate : candidates) {
                coverage.computeIfAbsent(candidate, key -> new Coverage())
                        .add(Optional.of(candidate.interval(drawn, CONFIDENCE, random)), 0);
            }
        }
        return coverage;
    }
}
