package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.RoundIntervals;
import dev.assay.internal.stats.RoundSupport;
import dev.assay.internal.stats.RoundVariance;
import dev.assay.internal.stats.Rounds;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How often a claim on the deviation between rounds errs if the true deviation is the bound, over rounds that need not be normal: by
 * the textbook's interval alone (before), and as it is judged (after). 1,000 runs per row; a standard error at 5% is 0.7 points.
 */
class RoundClaimsTest {

    static final int RUNS = 1_000;
    private static final double DEVIATION = 0.1;
    static final int[][] SIZES = {{5, 6}, {5, 12}, {10, 12}};

    @ParameterizedTest
    @EnumSource
    void claimsOnDeviationsErrRarely(RoundScenario scenario) {
        for (int[] size : SIZES) {
            int[][] errors = errors(scenario, size);
            int[] before = errors[0];
            int[] after = errors[1];
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %2d x %2d: false held %4.1f -> %4.1f, false refuted %4.1f -> %4.1f%n",
                    scenario,
                    size[0],
                    size[1],
                    percent(before[0]),
                    percent(after[0]),
                    percent(before[1]),
                    percent(after[1]));
            assertThat(percent(after[0])).isLessThan(6.5);
            assertThat(percent(after[1])).isLessThan(scenario == RoundScenario.ONE_IN_TEN_FAR_OUT ? 9 : 6.5);
        }
    }

    /** False "held" and false "refuted", before and after. */
    static int[][] errors(RoundScenario scenario, int[] size) {
        Random random = new Random(20261127);
        double truth = DEVIATION * scenario.withinAGeneration(size[1]);
        int[] before = new int[2];
        int[] after = new int[2];
        for (int run = 0; run < RUNS; run++) {
            Rounds rounds = scenario.draw(size[0], size[1], DEVIATION, random);
            count(before, RoundVariance.of(rounds).deviationBetweenRounds(0.9).interval(), truth, 1);
            if (!RoundSupport.heavyTailed(rounds)) {
                Interval interval = RoundIntervals.deviation(rounds, 0.9).interval();
                count(after, interval, truth, Math.sqrt(RoundSupport.unseen(rounds)));
            }
        }
        return new int[][] {before, after};
    }

    private static void count(int[] errors, Interval interval, double truth, double unseen) {
        errors[0] += interval.high() * unseen < truth ? 1 : 0;
        errors[1] += interval.low() > truth ? 1 : 0;
    }

    private static double percent(int count) {
        return 100.0 * count / RUNS;
    }
}
