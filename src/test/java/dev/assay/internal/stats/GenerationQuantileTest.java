package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationQuantileTest {

    /** R: {@code g <- lapply(c(0, 3, -2, 1, 4), function(shift) 1:20 + 0.7 * shift)}. */
    private static final Sample SHIFTED = Sample.of(shifted(0), shifted(3), shifted(-2), shifted(1), shifted(4));

    private static double[] shifted(int shift) {
        return IntStream.rangeClosed(1, 20).mapToDouble(i -> i + 0.7 * shift).toArray();
    }

    /**
     * R, with {@code x <- unlist(g)}, n = 100 and G = 5: {@code a <- sapply(g, function(v) sum(v <= quantile(x, p)) - p *
     * 20); v <- G / (G - 1) * sum((a - mean(a))^2) / n^2; t <- (1 + conf) / 2; m <- max(G, floor(min(n, p * (1 - p) / v) *
     * (qt(t, n - 1) / qt(t, G - 1))^2)); l <- max(which(pbinom(0:m, m, p) <= 1 - t)); u <- min(which(pbinom(0:m, m, p) >=
     * t)); sort(x)[c(n + 1 - ceiling((m + 1 - l) * n / m), ceiling(u * n / m))]}.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0.90, 9.0, 13.7", "0.5, 0.95, 8.6, 14.1", "0.75, 0.90, 14.0, 18.1", "0.9, 0.90, 17.1, 22.8"})
    void intervalsAreThoseOfR(double probability, double confidence, double low, double high) {
        Interval interval =
                GenerationQuantile.interval(SHIFTED, probability, confidence).orElseThrow();
        assertThat(interval.low()).isEqualTo(low, within(1e-9));
        assertThat(interval.high()).isEqualTo(high, within(1e-9));
    }

    @Test
    void generationsThatDifferMakeTheIntervalWider() {
        Sample alike = Sample.of(shifted(0), shifted(0), shifted(0), shifted(0), shifted(0));
        Sample apart = Sample.of(shifted(-8), shifted(-4), shifted(0), shifted(4), shifted(8));
        assertThat(width(apart)).isGreaterThan(1.2 * width(alike));
    }

    private static double width(Sample sample) {
        return GenerationQuantile.interval(sample, 0.5, 0.9).orElseThrow().width();
    }

    @Test
    void endThatTheValuesCannotBoundIsInfinite() {
        Sample apart = Sample.of(shifted(0), shifted(100), shifted(200), shifted(300), shifted(400));
        Interval interval = GenerationQuantile.interval(apart, 0.75, 0.9).orElseThrow();
        assertThat(interval.high()).isInfinite();
        assertThat(interval.contains(Quantiles.of(apart.values(), 0.75))).isTrue();
    }

    @Test
    void intervalIsAbsentWhenSoFewValuesCanNeverBoundTheQuantile() {
        assertThat(GenerationQuantile.interval(SHIFTED, 0.99, 0.95)).isEmpty();
        assertThat(GenerationQuantile.interval(Sample.of(shifted(0), shifted(1)), 0.5, 0.95))
                .isEmpty();
    }
}
