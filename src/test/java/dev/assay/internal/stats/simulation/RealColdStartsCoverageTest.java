package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.GenerationQuantile;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often intervals of INIT times hold the true value, on real cold starts. Days are generations: a run draws some days of a
 * configuration, and the truth is the quantile over all of its days.
 */
class RealColdStartsCoverageTest {

    private static final int RUNS = 200;
    private static final int FEWEST_DAYS = 100;

    @ParameterizedTest
    @CsvSource({"0.5, 5, 0.88", "0.5, 10, 0.88", "0.5, 20, 0.88", "0.9, 10, 0.88", "0.95, 20, 0.88"})
    void intervalsOfInitHoldTheTruth(double probability, int days, double least) {
        Random random = new Random(20261127);
        int held = 0;
        int decided = 0;
        for (List<double[]> configuration : RealColdStarts.byConfiguration().values()) {
            if (configuration.size() < FEWEST_DAYS) {
                continue;
            }
            double truth = Quantiles.of(all(configuration), probability);
            for (int run = 0; run < RUNS; run++) {
                Interval interval = interval(drawn(configuration, days, random), probability);
                decided++;
                held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "INIT, quantile %.2f, %d generations of 10: %.1f%% of %d intervals hold it%n",
                probability,
                days,
                100.0 * held / decided,
                decided);
        assertThat(decided).isGreaterThan(5_000);
        assertThat((double) held / decided).isGreaterThan(least);
    }

    private static Interval interval(Sample sample, double probability) {
        return probability == 0.5
                ? Centre.MEDIAN.estimate(sample, 0.90).interval()
                : GenerationQuantile.interval(sample, probability, 0.90).orElseThrow();
    }

    private static Sample drawn(List<double[]> days, int count, Random random) {
        return Sample.of(random.ints(count, 0, days.size()).mapToObj(days::get).toArray(double[][]::new));
    }

    private static double[] all(List<double[]> days) {
        return days.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
