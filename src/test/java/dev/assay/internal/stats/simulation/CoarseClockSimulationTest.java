package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.ClockTicks;
import dev.assay.internal.stats.Comparison;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the 90% intervals of a median, a mean, a ratio and an exponent miss if durations are whole ticks, with and without the half
 * tick that is added to them, and whether such a sample is refused.
 */
class CoarseClockSimulationTest {

    private static final int RUNS = 200 * Simulations.TIMES;
    private static final int SIDE = 20;

    @ParameterizedTest
    @CsvSource({"5, 100", "21, 0"})
    void samplesOfFewTicksAreRefused(double ticks, double refused) {
        assertThat(misses(ticks, RUNS)[5]).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(doubles = {21, 100})
    void intervalsThatClaimsUseCover(double ticks) {
        double[] misses = misses(ticks, RUNS);
        assertThat(List.of(misses[1], misses[2], misses[4])).allMatch(percent -> percent <= 12);
    }

    /**
     * In percent of runs: misses of the median without the half tick, with it, misses of the ratio to a level twice as fast, of
     * the exponent without the half tick, with it, and samples that are refused.
     */
    static double[] misses(double ticks, int runs) {
        Random random = new Random(20261128);
        int[] counts = new int[6];
        for (int run = 0; run < runs; run++) {
            double truth = ticks * Math.exp(0.3 * random.nextDouble());
            double[][][] levels = {rounded(truth, random), rounded(truth / 2, random), rounded(truth / 4, random)};
            List<Sample> bare = Stream.of(levels).map(Sample::of).toList();
            List<Sample> samples =
                    Stream.of(levels).map(CoarseClockSimulationTest::ofClock).toList();
            counts[0] += median(bare).contains(truth) ? 0 : 1;
            counts[1] += median(samples).contains(truth) ? 0 : 1;
            counts[2] += ratio(samples).contains(2) ? 0 : 1;
            counts[3] += exponent(bare).contains(-1) ? 0 : 1;
            counts[4] += exponent(samples).contains(-1) ? 0 : 1;
            counts[5] += ClockTicks.tooCoarse(samples.get(0).values()) ? 1 : 0;
        }
        return Arrays.stream(counts).mapToDouble(count -> 100.0 * count / runs).toArray();
    }

    private static Interval median(List<Sample> levels) {
        return Centre.MEDIAN.estimate(levels.get(0), 0.90).interval();
    }

    private static Interval ratio(List<Sample> levels) {
        return Comparison.ratio(Centre.MEDIAN, levels.get(0), levels.get(1), 0.90)
                .interval();
    }

    private static Interval exponent(List<Sample> levels) {
        return LogLogSlope.of(
                        List.of(
                                new LogLogSlope.Point(1, levels.get(0)),
                                new LogLogSlope.Point(2, levels.get(1)),
                                new LogLogSlope.Point(4, levels.get(2))),
                        0.90)
                .interval();
    }

    private static Sample ofClock(double[][] generations) {
        Sample.Builder sample = Sample.builder().ofClock();
        for (int generation = 0; generation < generations.length; generation++) {
            for (double value : generations[generation]) {
                sample.add(generation, value);
            }
        }
        return sample.build();
    }

    /** Calls around a median, on a clock that says how many whole ticks have passed, from a start between two ticks. */
    private static double[][] rounded(double median, Random random) {
        double[][] values = new double[SIDE][SIDE];
        for (double[] generation : values) {
            for (int call = 0; call < SIDE; call++) {
                double exact = median * Math.exp(0.1 * random.nextGaussian());
                generation[call] = Math.max(1, Math.floor(exact + random.nextDouble()));
            }
        }
        return values;
    }
}
