package dev.assay.internal.stats;

import static dev.assay.internal.stats.Equivalence.CROSSING;
import static dev.assay.internal.stats.Equivalence.INSIDE;
import static dev.assay.internal.stats.Equivalence.OUTSIDE;
import static dev.assay.internal.stats.Equivalence.judge;
import static dev.assay.internal.stats.Equivalence.neededGenerations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EquivalenceTest {

    private static final double NO_LOW = Double.NEGATIVE_INFINITY;
    private static final double NO_HIGH = Double.POSITIVE_INFINITY;

    private static Estimate estimate(double low, double value, double high) {
        return new Estimate(value, new Interval(low, high, 0.90), 100, 5);
    }

    @Test
    void intervalDecidesAndNotTheEstimate() {
        assertThat(judge(estimate(-1.05, -1, -0.95), -1.15, -0.85)).isEqualTo(INSIDE);
        assertThat(judge(estimate(-1.05, -1, -0.95), -0.65, -0.35)).isEqualTo(OUTSIDE);
        assertThat(judge(estimate(-1.2, -1, -0.8), -1.15, -0.85)).isEqualTo(CROSSING);
        assertThat(judge(estimate(-1.1, -1, -0.8), -1.15, -0.85)).isEqualTo(CROSSING);
        assertThat(judge(estimate(-0.9, -0.8, -0.7), -1.15, -0.85)).isEqualTo(CROSSING);
    }

    @Test
    void endsBelongToTheBound() {
        assertThat(judge(estimate(1, 1.5, 2), 1, 2)).isEqualTo(INSIDE);
        assertThat(judge(estimate(2, 2.5, 3), 1, 2)).isEqualTo(CROSSING);
    }

    @Test
    void boundMayHaveOneSide() {
        assertThat(judge(estimate(90, 95, 99), NO_LOW, 100)).isEqualTo(INSIDE);
        assertThat(judge(estimate(101, 105, 110), NO_LOW, 100)).isEqualTo(OUTSIDE);
        assertThat(judge(estimate(101, 105, 110), 100, NO_HIGH)).isEqualTo(INSIDE);
        assertThat(judge(estimate(95, 105, 110), 100, NO_HIGH)).isEqualTo(CROSSING);
    }

    /**
     * R: {@code h <- function(g) .2 * ((qt(.95, g - 1) + qt(.8, g - 1)) / sqrt(g)) / (qt(.95, 4) / sqrt(5));
     * min(which(sapply(5:200, h) <= .15)) + 4} is 14; with {@code .05} for {@code .15} it is 111.
     */
    @Test
    void tellsHowManyGenerationsWouldDecideInFourRunsOfFive() {
        assertThat(neededGenerations(estimate(-1.2, -1, -0.8), -1.15, -0.85)).hasValue(14);
        assertThat(neededGenerations(estimate(-1.1, -0.9, -0.7), -1.15, -0.85)).hasValue(111);
        assertThat(neededGenerations(estimate(-1.0, -0.8, -0.6), -1.15, -0.85)).hasValue(111);
    }

    @Test
    void decidedEstimateNeedsNoMoreGenerations() {
        assertThat(neededGenerations(estimate(-1.05, -1, -0.95), -1.15, -0.85)).hasValue(5);
    }

    @Test
    void noNumberOfGenerationsDecidesAnEstimateOnTheBound() {
        assertThat(neededGenerations(estimate(-1.05, -0.85, -0.65), -1.15, -0.85))
                .isEmpty();
    }

    @Test
    void refusesBoundsThatAreNone() {
        assertThatThrownBy(() -> judge(estimate(1, 2, 3), 5, 4)).hasMessageContaining("low (5.0) must not be greater");
        assertThatThrownBy(() -> judge(estimate(1, 2, 3), Double.NaN, 4)).hasMessageContaining("low (NaN) must be");
    }
}
