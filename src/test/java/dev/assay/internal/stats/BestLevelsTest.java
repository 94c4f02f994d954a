package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestLevelsTest {

    @Test
    void levelThatIsClearlyBestStandsAlone() {
        assertThat(BestLevels.least(List.of(Measured.AT_128, Measured.AT_256, Measured.AT_512), Centre.MEDIAN))
                .containsExactly(2);
    }

    @Test
    void levelsThatCannotBeToldApartStandTogether() {
        Sample other = Sample.of(
                new double[] {2.7, 2.6},
                new double[] {2.9, 3.1},
                new double[] {2.5, 2.3},
                new double[] {2.4, 2.8},
                new double[] {3.0, 2.8});
        assertThat(BestLevels.least(List.of(Measured.AT_256, other, Measured.AT_512), Centre.MEDIAN))
                .containsExactly(1, 2);
    }

    @Test
    void oneLevelIsNoChoice() {
        assertThatThrownBy(() -> BestLevels.least(List.of(Measured.AT_128), Centre.MEDIAN))
                .hasMessageContaining("levels (1) must be at least 2");
    }

    /** 500 runs of five levels, 2% between neighbours, calls of 30%: standard error 1 point at 95%. */
    @Test
    void setHoldsTheBestInNineteenRunsOfTwentyWhereTheLeastMedianIsOftenWrong() {
        Random random = new Random(20261127);
        int held = 0;
        int named = 0;
        for (int run = 0; run < 500; run++) {
            List<Sample> levels = levels(random);
            held += BestLevels.least(levels, Centre.MEDIAN).contains(0) ? 1 : 0;
            named += leastMedian(levels) == 0 ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(470);
        assertThat(named).isLessThan(350);
    }

    /** 300 runs. The best level costs 1.4; one call of twenty of the other costs 10 instead of 1, so 1.45 on average. */
    @Test
    void levelWithRareDearCallsDoesNotBeatTheCheapest() {
        Random random = new Random(20261127);
        for (int generations : new int[] {5, 20}) {
            int held = 0;
            int chosenByRatio = 0;
            for (int run = 0; run < 300; run++) {
                Sample.Builder best = Sample.builder();
                Sample.Builder rare = Sample.builder();
                for (int call = 0; call < 10 * generations; call++) {
                    best.add(call / 10, 1.4 + 0.01 * random.nextGaussian());
                    rare.add(call / 10, random.nextDouble() < 0.05 ? 10 : 1);
                }
                List<Sample> both = List.of(best.build(), rare.build());
                held += BestLevels.least(both, Centre.MEAN).contains(0) ? 1 : 0;
                chosenByRatio += Comparison.ratio(Centre.MEAN, both.get(1), both.get(0), 0.9)
                                        .interval()
                                        .high()
                                < 1
                        ? 1
                        : 0;
            }
            assertThat(held).isGreaterThanOrEqualTo(285);
            assertThat(chosenByRatio).isGreaterThan(15);
        }
    }

    @Test
    void fewCallsDoNotShowWhichMeanIsLess() {
        assertThat(BestLevels.least(List.of(constant(1, 4), constant(2, 4)), Centre.MEAN))
                .containsExactly(0, 1);
        assertThat(BestLevels.least(List.of(constant(1, 20), constant(2, 20)), Centre.MEAN))
                .containsExactly(0);
        assertThat(callsToTell(4, Centre.MEAN)).hasValue(100);
        assertThat(callsToTell(20, Centre.MEAN)).isEmpty();
        assertThat(callsToTell(4, Centre.MEDIAN)).isEmpty();
    }

    /** That a level of 1 is less than one of 2. */
    private static OptionalInt callsToTell(int calls, Centre centre) {
        Sample rival = constant(1, calls);
        return BestLevels.callsToTell(rival, BestLevels.ratio(constant(2, calls), rival, centre, 0.9), centre);
    }

    @Test
    void onlyRivalsBeatOthers() {
        List<Sample> levels = List.of(Measured.AT_128, Measured.AT_256, Measured.AT_512);
        assertThat(BestLevels.unbeaten(levels, Set.of(1), Centre.MEDIAN, 0.05)).containsExactly(1, 2);
        assertThat(BestLevels.unbeaten(levels, Set.of(), Centre.MEDIAN, 0.05)).containsExactly(0, 1, 2);
    }

    /** Five generations of so many calls. */
    private static Sample constant(double value, int calls) {
        Sample.Builder sample = Sample.builder();
        for (int call = 0; call < 5 * calls; call++) {
            sample.add(call / calls, value + 0.001 * (call % 3));
        }
        return sample.build();
    }

    private static List<Sample> levels(Random random) {
        return IntStream.range(0, 5)
                .mapToObj(level -> {
                    Sample.Builder sample = Sample.builder();
                    for (int call = 0; call < 100; call++) {
                        sample.add(call / 10, Math.exp(0.02 * level + 0.3 * random.nextGaussian()));
                    }
                    return sample.build();
                })
                .toList();
    }

    private static int leastMedian(List<Sample> levels) {
        int least = 0;
        for (int i = 1; i < levels.size(); i++) {
            if (Centre.MEDIAN.of(levels.get(i).values())
                    < Centre.MEDIAN.of(levels.get(least).values())) {
                least = i;
            }
        }
        return least;
    }
}
