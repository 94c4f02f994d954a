package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.stats.MeanSupport.Reason;
import dev.assay.internal.stats.MeanSupport.Shortfall;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeanSupportTest {

    /** So many generations of ten calls each: nine of 9 and 11 in turns, then this one. */
    private static Sample generations(int count, double last) {
        double[][] values = new double[count][10];
        for (double[] generation : values) {
            Arrays.setAll(generation, i -> i == 9 ? last : 9 + 2 * (i % 2));
        }
        return Sample.of(values);
    }

    @Test
    void fewerThanAHundredCallsShowNothing() {
        assertThat(MeanSupport.lacking(generations(9, 10), 10, 1000)).hasValue(new Shortfall(Reason.FEW_CALLS, 100));
        assertThat(MeanSupport.lacking(generations(10, 10), 10, 1000)).isEmpty();
    }

    /** ln 20 x 9 / 0.2 is 134.8. */
    @Test
    void callsThatRuleOutRareSlowOnesDependOnTheDistanceToTheBound() {
        assertThat(MeanSupport.lacking(generations(13, 10), 10, 12)).hasValue(new Shortfall(Reason.RARE_CALLS, 135));
        assertThat(MeanSupport.lacking(generations(14, 10), 10, 12)).isEmpty();
    }

    @Test
    void endOnTheBoundIsNeverEnough() {
        assertThat(MeanSupport.lacking(generations(14, 10), 10, 10))
                .hasValue(new Shortfall(Reason.RARE_CALLS, Integer.MAX_VALUE));
    }

    /** One call of 100 makes up nearly all of the spread of a hundred. */
    @Test
    void oneSlowCallInAHundredIsTooFewToKnowTheirShare() {
        double[][] values = new double[10][10];
        for (double[] generation : values) {
            Arrays.setAll(generation, i -> 9 + 2 * (i % 2));
        }
        values[3][3] = 100;
        assertThat(MeanSupport.lacking(Sample.of(values), 15, 100))
                .map(Shortfall::reason)
                .hasValue(Reason.FEW_IN_THE_SPREAD);
    }

    /** SciPy: {@code y = [1] * 9 + [10]; stats.skew(y), 10 / stats.kurtosis(y, fisher=False)}. */
    @Test
    void momentsAreThoseOfSciPy() {
        Moments moments = Moments.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 10});
        assertThat(moments.skewness()).isEqualTo(2.6666666666666665, within(1e-12));
        assertThat(moments.inTheSpread()).isEqualTo(1.232876712328767, within(1e-12));
    }
}
