package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Sample;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Prints how often each candidate interval covers and how wide it is: the tables of {@code
 * docs/decisions/0003-intervals-over-generations.md}. Run its {@code main} from an IDE, or with the test class path:
 * {@code java -cp ... dev.assay.internal.stats.simulation.CoverageSimulation slope 2000}. Expect minutes.
 */
public final class CoverageSimulation {

    private static final long SEED = 20261121;
    private static final int[] GENERATIONS = {5, 10, 20};

    private CoverageSimulation() {}

    /** Arguments: {@code slope}, {@code median} or {@code percentile}, and the simulated runs of each row. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[1]);
        for (int generations : GENERATIONS) {
            for (Scenario scenario : Scenario.ALL) {
                String place = String.format(Locale.ROOT, "| %2d | %s ", generations, scenario.name());
                measure(arguments[0], scenario, generations, runs)
                        .forEach((candidate, coverage) -> print(place, candidate, coverage));
            }
        }
    }

    private static Map<? extends Enum<?>, Coverage> measure(
            String figure, Scenario scenario, int generations, int runs) {
        return switch (figure) {
            case "slope" -> slopes(scenario, generations, runs, EnumSet.allOf(SlopeCandidate.class));
            case "median" -> medians(scenario, generations, runs, EnumSet.allOf(MedianCandidate.class));
            case "percentile" -> percentiles(scenario, generations, runs);
            default ->
                throw new IllegalArgumentException(
                        "figure (" + figure + ") must be slope, median or percentile. Name one of them");
        };
    }

    /** Intervals of the slope at 90%. */
    static Map<SlopeCandidate, Coverage> slopes(
            Scenario scenario, int generations, int runs, Set<SlopeCandidate> candidates) {
        Random random = new Random(SEED);
        Map<SlopeCandidate, Coverage> coverage = new EnumMap<>(SlopeCandidate.class);
        for (int run = 0; run < runs; run++) {
            List<Sample> levels = scenario.draw(generations, random);
            for (SlopeCandidate candidate : candidates) {
                coverage.computeIfAbsent(candidate, key -> new Coverage())
                        .add(Optional.of(candidate.interval(levels, 0.90, random)), -1);
            }
        }
        return coverage;
    }

    /** Intervals of the median of the first level at 95%. */
    static Map<MedianCandidate, Coverage> medians(
            Scenario scenario, int generations, int runs, Set<MedianCandidate> candidates) {
        Random random = new Random(SEED);
        double truth = scenario.trueQuantile(0.5);
        Map<MedianCandidate, Coverage> coverage = new EnumMap<>(MedianCandidate.class);
        for (int run = 0; run < runs; run++) {
            Sample sample = scenario.draw(generations, random).get(0);
            for (MedianCandidate candidate : candidates) {
                coverage.computeIfAbsent(candidate, key -> new Coverage())
                        .add(candidate.interval(sample, 0.95, random), truth);
            }
        }
        return coverage;
    }

    /** Intervals of the 75th, 90th and 95th percentile of the first level at 95%. */
    static Map<PercentileCase, Coverage> percentiles(Scenario scenario, int generations, int runs) {
        Random random = new Random(SEED);
        Map<PercentileCase, Coverage> coverage = new EnumMap<>(PercentileCase.class);
        for (int run = 0; run < runs; run++) {
            Sample sample = scenario.draw(generations, random).get(0);
            for (PercentileCase candidate : PercentileCase.values()) {
                coverage.computeIfAbsent(candidate, key -> new Coverage())
                        .add(candidate.interval(sample, 0.95), scenario.trueQuantile(candidate.probability()));
            }
        }
        return coverage;
    }

    private static void print(String place, Enum<?> candidate, Coverage coverage) {
        if (!coverage.possible()) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%s| %s | %.1f | %.4f | %.0f |%n",
                place,
                candidate.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                100 * coverage.share(),
                coverage.meanWidth(),
                100 * coverage.bounded());
    }
}
