package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CentreTest {

    /**
     * SciPy: {@code m = x.mean(1); t = stats.t.ppf(.975, 4); se = m.std(ddof=1) / 5 ** .5; k = stats.skew(x.ravel()) / 20 ** .5;
     * m.mean() - t * se, m.mean() + t * se + se * k * (1 + 2 * t * t) / 6}, with {@code x} the five rows of AT_128.
     */
    @Test
    void meanHasStudentsIntervalMovedUpBySkewness() {
        Estimate estimate = Centre.MEAN.estimate(Measured.AT_128, 0.95);
        assertThat(estimate.value()).isEqualTo(10.835, within(1e-12));
        assertThat(estimate.interval().low()).isEqualTo(9.76134648797028, within(1e-9));
        assertThat(estimate.interval().high()).isEqualTo(11.92358618912432, within(1e-9));
        assertThat(estimate.n()).isEqualTo(20);
        assertThat(estimate.generations()).isEqualTo(5);
    }

    /** R: {@code median(unlist(at128)); range(unlist(at128))}: five generations that differ much are worth five values. */
    @Test
    void medianIsThatOfAllCallsWithGenerationsAsClusters() {
        Estimate estimate = Centre.MEDIAN.estimate(Measured.AT_128, 0.90);
        assertThat(estimate.value()).isEqualTo(10.85, within(1e-9));
        assertThat(estimate.interval()).isEqualTo(new Interval(9.1, 12.6, 0.90));
    }

    @Test
    void medianOfEitherSignIsTheSame() {
        Sample.Builder shifted = Sample.builder();
        Measured.AT_128
                .generationNumbers()
                .forEach(number -> Arrays.stream(Measured.AT_128.generation(number))
                        .forEach(value -> shifted.add(number, value - 11)));
        Estimate estimate = Centre.MEDIAN.estimate(shifted.build(), 0.90);
        assertThat(estimate.value()).isEqualTo(-0.15, within(1e-9));
        assertThat(estimate.interval().low()).isEqualTo(-1.9, within(1e-9));
        assertThat(estimate.interval().high()).isEqualTo(1.6, within(1e-9));
    }

    @Test
    void moreCallsOnTheSameInstancesDoNotNarrowTheInterval() {
        double[][] few = {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}};
        double[][] many = {{1, 1, 1, 1}, {2, 2, 2, 2}, {3, 3, 3, 3}, {4, 4, 4, 4}, {5, 5, 5, 5}};
        assertThat(Centre.MEAN.estimate(Sample.of(many), 0.9).interval())
                .isEqualTo(Centre.MEAN.estimate(Sample.of(few), 0.9).interval());
    }

    @Test
    void equalValuesGiveAnIntervalWithoutWidth() {
        Estimate estimate = Centre.MEAN.estimate(Sample.of(new double[][] {{0.1}, {0.1}, {0.1}, {0.1}, {0.1}}), 0.9);
        assertThat(estimate.interval()).isEqualTo(new Interval(0.1, 0.1, 0.9));
    }

    @Test
    void refusesFewerThanFiveGenerations() {
        Sample sample = Sample.of(new double[] {1}, new double[] {2}, new double[] {3});
        assertThatThrownBy(() -> Centre.MEDIAN.estimate(sample, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("generations (3) must be at least 5")
                .hasMessageContaining("Renew the instances more often");
    }

    @Test
    void refusesConfidenceGivenAsPercent() {
        assertThatThrownBy(() -> Centre.MEAN.estimate(Measured.AT_128, 90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confidence (90.0) must be greater than 0 and less than 1");
    }
}
