package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a claim on several levels or series is refuted if the truth of each lies at its bound: by 90% intervals, and corrected. */
class TogetherTest {

    private static final int RUNS = 500 * Simulations.TIMES;
    private static final int GENERATIONS = 10;
    private static final int CALLS = 4;

    @ParameterizedTest
    @CsvSource({"median, 5", "median, 10", "exponent, 5"})
    void levelsTogetherAreRefutedFalselyAsRarelyAsOne(String claim, int together) {
        double[] refuted = refuted(claim, together, RUNS);
        assertThat(refuted[0]).isGreaterThan(1.5 * refuted[1]);
        assertThat(refuted[1]).isLessThan(5 + 3 * 100 * Math.sqrt(0.05 * 0.95 / RUNS));
    }

    /** Refuted in percent of runs: without a correction, and by the interval for all together. */
    static double[] refuted(String claim, int together, int runs) {
        Random random = new Random(20261128);
        int[] refuted = new int[2];
        for (int run = 0; run < runs; run++) {
            boolean alone = false;
            boolean corrected = false;
            for (int one = 0; one < together; one++) {
                List<Sample> samples = samples(claim, random);
                alone |= low(claim, samples, 0.90) > truth(claim);
                corrected |= low(claim, samples, 1 - 0.1 / together) > truth(claim);
            }
            refuted[0] += alone ? 1 : 0;
            refuted[1] += corrected ? 1 : 0;
        }
        return new double[] {100.0 * refuted[0] / runs, 100.0 * refuted[1] / runs};
    }

    private static List<Sample> samples(String claim, Random random) {
        List<Sample> samples = new ArrayList<>();
        for (int level = 0; level < (claim.equals("median") ? 1 : 3); level++) {
            samples.add(CallScenario.LOGNORMAL_HALF.draw(GENERATIONS, CALLS, random));
        }
        return samples;
    }

    private static double low(String claim, List<Sample> samples, double confidence) {
        Interval interval = claim.equals("median")
                ? Centre.MEDIAN.estimate(samples.get(0), confidence).interval()
                : LogLogSlope.of(
                                List.of(
                                        new LogLogSlope.Point(128, samples.get(0)),
                                        new LogLogSlope.Point(512, samples.get(1)),
                                        new LogLogSlope.Point(1024, samples.get(2))),
                                confidence)
                        .interval();
        return interval.low();
    }

    private static double truth(String claim) {
        return claim.equals("median") ? 1 : 0;
    }
}
