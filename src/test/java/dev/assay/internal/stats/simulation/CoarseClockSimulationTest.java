package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.ClockTicks;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the 90% interval of a median and of an exponent misses if durations are whole ticks, and whether such a sample is refused. */
class CoarseClockSimulationTest {

    private static final int RUNS = 200 * Simulations.TIMES;
    private static final int SIDE = 20;

    @ParameterizedTest
    @CsvSource({"5, 100", "21, 0"})
    void samplesOfFewTicksAreRefused(double ticks, double refused) {
        assertThat(misses(ticks, RUNS)[3]).isEqualTo(refused);
    }

    /** In percent of runs: misses of the median, those by more than half a tick, misses of the exponent, and samples that are refused. */
    static double[] misses(double ticks, int runs) {
        Random random = new Random(20261128);
        int[] counts = new int[4];
        for (int run = 0; run < runs; run++) {
            double truth = ticks * Math.exp(0.3 * random.nextDouble());
            Sample sample = rounded(truth, random);
            Interval median = Centre.MEDIAN.estimate(sample, 0.90).interval();
            counts[0] += holds(median, truth, 0) ? 0 : 1;
            counts[1] += holds(median, truth, 0.5) ? 0 : 1;
            counts[2] += holds(exponent(sample, truth, random), -1, 0) ? 0 : 1;
            counts[3] += ClockTicks.tooCoarse(sample.values()) ? 1 : 0;
        }
        return Arrays.stream(counts).mapToDouble(count -> 100.0 * count / runs).toArray();
    }

    private static Interval exponent(Sample first, double truth, Random random) {
        return LogLogSlope.of(
                        List.of(
                                new LogLogSlope.Point(1, first),
                                new LogLogSlope.Point(2, rounded(truth / 2, random)),
                                new LogLogSlope.Point(4, rounded(truth / 4, random))),
                        0.90)
                .interval();
    }

    private static boolean holds(Interval interval, double truth, double apart) {
        return interval.low() - apart <= truth && truth <= interval.high() + apart;
    }

    /** Calls around a median, on a clock that says how many whole ticks have passed, from a start between two ticks. */
    private static Sample rounded(double median, Random random) {
        double[][] values = new double[SIDE][SIDE];
        for (double[] generation : values) {
            for (int call = 0; call < SIDE; call++) {
                double exact = median * Math.exp(0.1 * random.nextGaussian());
                generation[call] = Math.max(1, Math.floor(exact + random.nextDouble()));
            }
        }
        return Sample.of(values);
    }
}
