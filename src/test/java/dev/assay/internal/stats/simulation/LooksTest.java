package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.MeanSupport;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a claim errs on each side if data are looked at after 5, 10 and 20 generations and measuring ends as soon as the claim is
 * decided, with the truth at the bound; and how often the interval misses on each side if measuring ends at a half width of 5% of what is
 * claimed. By 90% intervals (before), and by those that {@link StoppingRule} asks for (after). 1,000 runs per row.
 */
class LooksTest {

    private static final int RUNS = 1_000 * Simulations.TIMES;
    private static final int FIRST = 5;
    private static final int CALLS = 4;

    @ParameterizedTest
    @CsvSource({
        "median, 0.1, 0.0",
        "median, 0.5, 0.0",
        "median, 1.0, 0.0",
        "median, 0.1, 0.1",
        "ratio,  0.1, 0.0",
        "ratio,  0.5, 0.1",
        "mean cost, 0.1, 0.0",
        "mean cost, 0.5, 0.1",
        "mean cost, 1.0, 0.0",
        "INIT, 0.1, 0.0",
        "INIT, 0.5, 0.0"
    })
    void threeLooksErrAsOftenAsOne(String claim, double calls, double instances) {
        int[] before = errors(claim, calls, instances, 0.05, 0);
        int[] decided = errors(claim, calls, instances, StoppingRule.ERROR, 0);
        int[] narrow = errors(claim, calls, instances, StoppingRule.ERROR, 0.05);
        System.out.printf(
                Locale.ROOT,
                "%-9s calls %.1f instances %.1f: until decided %4.1f / %4.1f -> %4.1f / %4.1f; until 5%%: %4.1f / %4.1f%n",
                claim,
                calls,
                instances,
                percent(before[0]),
                percent(before[1]),
                percent(decided[0]),
                percent(decided[1]),
                percent(narrow[0]),
                percent(narrow[1]));
        // 5%, and three standard errors
        assertThat(List.of(percent(decided[0]), percent(decided[1]), percent(narrow[0]), percent(narrow[1])))
                .allMatch(error -> error <= 5 + 3 * 100 * Math.sqrt(0.05 * 0.95 / RUNS));
    }

    static int[] errors(String claim, double calls, double instances, double error, double halfWidth) {
        Random random = new Random(20261127);
        int[] errors = new int[2];
        for (int run = 0; run < RUNS; run++) {
            List<double[]> one = new ArrayList<>();
            List<double[]> other = new ArrayList<>();
            for (int look : StoppingRule.LOOKS) {
                while (one.size() < FIRST * look) {
                    one.add(generation(claim, calls, instances, random));
                    other.add(generation(claim, calls, instances, random));
                }
                Interval interval = interval(claim, one, other, 1 - 2 * error);
                boolean held = interval.high() < 1 && isSupported(claim, one, interval);
                boolean refuted = interval.low() > 1;
                boolean last = look == StoppingRule.MOST;
                boolean ends = halfWidth == 0 ? held || refuted : reach(interval) <= halfWidth;
                if (ends || last) {
                    errors[0] += held ? 1 : 0;
                    errors[1] += refuted ? 1 : 0;
                    break;
                }
            }
        }
        return errors;
    }

    private static double reach(Interval interval) {
        ToDoubleFunction<Interval> width = found -> (found.high() - found.low()) / 2;
        return width.applyAsDouble(interval);
    }

    private static Interval interval(String claim, List<double[]> one, List<double[]> other, double confidence) {
        Sample sample = Sample.of(one.toArray(double[][]::new));
        return switch (claim) {
            case "mean cost" -> Centre.MEAN.estimate(sample, confidence).interval();
            case "ratio" ->
                BestLevels.ratio(sample, Sample.of(other.toArray(double[][]::new)), Centre.MEDIAN, confidence)
                        .interval();
            default -> Centre.MEDIAN.estimate(sample, confidence).interval();
        };
    }

    /** A mean is held only if the sample could have seen what would lift it. */
    private static boolean isSupported(String claim, List<double[]> one, Interval interval) {
        return !claim.equals("mean cost")
                || MeanSupport.lacking(Sample.of(one.toArray(double[][]::new)), interval.high(), 1)
                        .isEmpty();
    }

    /** Of cold starts one per generation; of calls whose mean counts at least 100 at the first look. */
    private static int calls(String claim) {
        return switch (claim) {
            case "INIT" -> 1;
            case "mean cost" -> 20;
            default -> CALLS;
        };
    }

    /** Lognormal calls with a median of 1 over all instances, or a mean of 1. */
    private static double[] generation(String claim, double calls, double instances, Random random) {
        double centre = claim.equals("mean cost") ? -(calls * calls + instances * instances) / 2 : 0;
        double instance = centre + instances * random.nextGaussian();
        double[] values = new double[calls(claim)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(instance + calls * random.nextGaussian());
        }
        return values;
    }

    static double percent(int count) {
        return 100.0 * count / RUNS;
    }
}
