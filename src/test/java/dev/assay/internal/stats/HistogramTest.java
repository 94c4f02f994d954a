package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values: {@code numpy.histogram(a, bins='fd')}, NumPy 2. */
class HistogramTest {

    @Test
    void binsAreThoseOfFreedmanAndDiaconis() {
        Histogram found = Histogram.of(
                new double[] {12.1, 12.4, 12.6, 12.9, 13.0, 13.1, 13.1, 13.4, 13.9, 14.2, 15.0, 16.8, 21.5});
        assertThat(found.counts()).containsExactly(7, 2, 2, 0, 1, 0, 0, 0, 1);
        assertThat(found.low()).isEqualTo(12.1);
        assertThat(found.width()).isCloseTo(1.0444444, within(1e-6));
    }

    /** {@code r = np.arange(1, 1001) ** 1.5}. */
    @Test
    void theOrderOfTheValuesDoesNotMatter() {
        double[] falling = IntStream.rangeClosed(1, 1000)
                .mapToDouble(i -> Math.pow(1001 - i, 1.5))
                .toArray();
        assertThat(Histogram.of(falling).counts()).containsExactly(215, 127, 106, 94, 87, 82, 77, 73, 71, 68);
    }

    @Test
    void equalValuesAreOneBin() {
        Histogram found = Histogram.of(new double[] {5, 5, 5});
        assertThat(found.counts()).containsExactly(3);
        assertThat(found.n()).isEqualTo(3);
    }

    /** One value far away would ask for thousands of bins. */
    @Test
    void thereAreNoMoreBinsThanAPictureHasRoomFor() {
        double[] values = IntStream.range(0, 10_000).mapToDouble(i -> i % 10).toArray();
        values[0] = 1e9;
        assertThat(Histogram.of(values).counts()).hasSize(60);
        assertThat(Histogram.of(values).n()).isEqualTo(10_000);
    }

    @Test
    void nothingHasNoHistogram() {
        assertThatThrownBy(() -> Histogram.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
