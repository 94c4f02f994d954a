package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    /** R: {@code quantile(c(3,1,4,1,5,9,2,6), c(.1, .25, .5, .99))}. */
    @ParameterizedTest
    @CsvSource({"0.1, 1.00", "0.25, 1.75", "0.5, 3.50", "0.99, 8.79"})
    void quantilesAreThoseOfR(double probability, double expected) {
        assertThat(Quantiles.of(new double[] {3, 1, 4, 1, 5, 9, 2, 6}, probability))
                .isEqualTo(expected, within(1e-12));
    }

    /**
     * The values are their own ranks, counted from 1. R, with {@code a <- (1 - confidence) / 2}: low is
     * {@code max(which(pbinom(0:n, n, p) <= a))}, high is {@code min(which(pbinom(0:n, n, p) >= 1 - a))}.
     */
    @ParameterizedTest
    @CsvSource({
        "50, 0.5, 0.95, 18, 33",
        "20, 0.5, 0.95, 6, 15",
        "6, 0.5, 0.95, 1, 6",
        "30, 0.25, 0.90, 4, 13",
        "100, 0.9, 0.95, 84, 96",
        "100, 0.95, 0.90, 91, 99",
        "368, 0.99, 0.95, 360, 368"
    })
    void exactIntervalsEndAtTheRanksOfTheBinomialDistribution(
            int n, double probability, double confidence, double low, double high) {
        double[] ranks = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        assertThat(Quantiles.exactInterval(ranks, probability, confidence))
                .contains(new Interval(low, high, confidence));
    }

    @Test
    void percentilesWithoutAnExactIntervalAreNotSupported() {
        assertThat(Quantiles.supported(367, 0.99, 0.95)).isFalse();
        assertThat(Quantiles.supported(368, 0.99, 0.95)).isTrue();
        assertThat(Quantiles.exactInterval(new double[] {1, 2, 3, 4, 5}, 0.5, 0.95))
                .isEmpty();
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5))
                .hasMessageContaining("values (0) must be at least 1");
        assertThatThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN, 2}, 0.5))
                .hasMessageContaining("value (NaN) must be a number");
        assertThatThrownBy(() -> Quantiles.of(new double[] {1}, 50)).hasMessageContaining("probability (50.0) must be");
    }
}
