package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnpairedTest {

    private static final Sample BASELINE = Sample.of(values(10), values(11), values(12), values(10.5), values(11.5));
    private static final Sample TWICE =
            Sample.of(values(20), values(22), values(26), values(21), values(24), values(23));

    /**
     * SciPy 1.17.1: a = log([20, 22, 26, 21, 24, 23]); b = log([10, 11, 12, 10.5, 11.5]); r = ttest_ind(a, b,
     * equal_var=False).confidence_interval(0.95); exp(a.mean() - b.mean()), exp(r.low), exp(r.high).
     */
    @Test
    void theRatioHasWelchsIntervalOnTheLogarithmicScale() {
        Estimate ratio = Unpaired.ratio(Centre.MEDIAN, TWICE, BASELINE, 0.95);
        assertThat(ratio.value()).isCloseTo(2.057177909111907, within(1e-9));
        assertThat(ratio.interval().low()).isCloseTo(1.835964863039876, within(1e-9));
        assertThat(ratio.interval().high()).isCloseTo(2.3050446307185783, within(1e-9));
        assertThat(ratio.n()).isEqualTo(11);
        assertThat(ratio.generations()).isEqualTo(5);
    }

    @Test
    void samplesWithoutVariationHaveAnIntervalWithoutWidth() {
        Sample constant = Sample.of(values(3), values(3), values(3), values(3), values(3));
        Estimate ratio = Unpaired.ratio(Centre.MEDIAN, constant, constant, 0.95);
        assertThat(ratio.interval().low()).isEqualTo(1);
        assertThat(ratio.interval().high()).isEqualTo(1);
    }

    @Test
    void fourGenerationsAreTooFew() {
        Sample few = Sample.of(values(1), values(2), values(3), values(4));
        assertThatThrownBy(() -> Unpaired.ratio(Centre.MEDIAN, few, BASELINE, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("generations (4) must be at least 5");
    }

    private static double[] values(double... values) {
        return values;
    }
}
