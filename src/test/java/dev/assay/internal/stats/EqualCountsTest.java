package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Levels whose generations hold different numbers of calls of one distribution, in which 30% of calls take three times as long: a
 * shift that is not there must not be found.
 */
class EqualCountsTest {

    private static final int RUNS = 1000;

    @Test
    void mediansOfEquallyManyCallsShowNoShiftWhereThereIsNone() {
        assertThat(covering(true)).isGreaterThan(870);
    }

    @Test
    void mediansOfFourAndOfFortyCallsShowOne() {
        assertThat(covering(false)).isLessThan(600);
    }

    private static int covering(boolean equalCounts) {
        Random random = new Random(20261127);
        int covering = 0;
        for (int run = 0; run < RUNS; run++) {
            Sample few = draw(4, random);
            Sample many = draw(40, random);
            Estimate shift = equalCounts
                    ? Comparison.ratioOfEqualCounts(many, few, 0.9)
                    : Comparison.ratio(Centre.MEDIAN, many, few, 0.9);
            covering += shift.interval().contains(1) ? 1 : 0;
        }
        return covering;
    }

    private static Sample draw(int calls, Random random) {
        Sample.Builder sample = Sample.builder();
        for (int i = 0; i < 20 * calls; i++) {
            double usual = Math.exp(0.1 * random.nextGaussian());
            sample.add(i / calls, random.nextDouble() < 0.3 ? 3 * usual : usual);
        }
        return sample.build();
    }
}
