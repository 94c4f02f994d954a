package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Comparison;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Sample;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a ratio of mean costs is said to be below its true value, if the other level has rare slow calls: by the geometric mean of
 * the generations' ratios (before), and by the ratio of means (after). 1,000 runs.
 */
class MeanRatioTest {

    private static final int RUNS = 1_000;
    private static final double SLOW = 10;
    private static final double RARE = 0.05;
    private static final double TRUTH = 1 + RARE * (SLOW - 1);

    @ParameterizedTest
    @CsvSource({"5, 20", "10, 10", "20, 10", "20, 20"})
    void theRatioOfMeansIsSeldomSaidToBeTooSmall(int generations, int calls) {
        Random random = new Random(20261127);
        int before = 0;
        int after = 0;
        double geometric = 0;
        double ratio = 0;
        for (int run = 0; run < RUNS; run++) {
            Sample rare = sample(generations, calls, RARE, random);
            Sample steady = sample(generations, calls, 0, random);
            Estimate was = Comparison.ratio(Centre.MEAN, rare, steady, 0.9);
            Estimate is = BestLevels.ratio(rare, steady, Centre.MEAN, 0.9);
            geometric += was.value() / RUNS;
            ratio += is.value() / RUNS;
            before += was.interval().high() < TRUTH ? 1 : 0;
            after += is.interval().high() < TRUTH ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%2d x %2d: true %.3f, estimated %.3f -> %.3f, said to be less in %.1f%% -> %.1f%%%n",
                generations,
                calls,
                TRUTH,
                geometric,
                ratio,
                100.0 * before / RUNS,
                100.0 * after / RUNS);
        assertThat(ratio).isBetween(0.99 * TRUTH, 1.01 * TRUTH);
        assertThat(after).isLessThan(before);
    }

    private static Sample sample(int generations, int calls, double rare, Random random) {
        Sample.Builder sample = Sample.builder();
        for (int call = 0; call < generations * calls; call++) {
            double size = random.nextDouble() < rare ? SLOW : 1;
            sample.add(call / calls, size * Math.exp(0.1 * random.nextGaussian() - 0.005));
        }
        return sample.build();
    }
}
