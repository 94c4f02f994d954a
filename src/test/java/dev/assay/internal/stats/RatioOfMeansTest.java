package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioOfMeansTest {

    private static final Sample VALUES = generations(10, 12, 11, 13, 12.5);

    /**
     * R: {@code a <- c(10,12,11,13,12.5); b <- c(8,9,9.5,10,9.2); t <- qt(.95, 4)}, and the roots of {@code (mean(a) - r mean(b))^2 ==
     * t^2 var(a - r b) / 5}; NumPy's {@code roots} gave the same.
     */
    @Test
    void theEndsAreTheRootsOfFiellersEquation() {
        Estimate ratio = RatioOfMeans.of(VALUES, generations(8, 9, 9.5, 10, 9.2), 0.90);
        assertThat(ratio.value()).isCloseTo(1.2800875273522974, within(1e-12));
        assertThat(ratio.interval().low()).isCloseTo(1.20252592, within(1e-7));
        assertThat(ratio.interval().high()).isCloseTo(1.35762698, within(1e-7));
    }

    @Test
    void aBaselineThatCannotBeToldFromZeroBoundsNothing() {
        Interval interval = RatioOfMeans.of(VALUES, generations(0.1, 30, 0.1, 0.1, 0.1), 0.90)
                .interval();
        assertThat(interval.low()).isNegative().isInfinite();
        assertThat(interval.high()).isPositive().isInfinite();
    }

    @Test
    void whatIsFreeIsNoBase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioOfMeans.of(VALUES, generations(0, 0, 0, 0, 0), 0.90))
                .withMessageContaining("mean (0.0) must be greater than 0");
    }

    private static Sample generations(double... values) {
        double[][] each = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            each[i] = new double[] {values[i]};
        }
        return Sample.of(each);
    }
}
