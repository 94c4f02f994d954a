package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianOfFewTest {

    private static final double[] VALUES = {32, 1, 8, 2, 16, 4};

    /** NumPy: {@code np.mean([np.median(c) for c in itertools.combinations([1, 2, 4, 8, 16, 32], k)])}. */
    @ParameterizedTest
    @CsvSource({"1, 10.5", "2, 10.5", "3, 7.2", "4, 7.2", "6, 6"})
    void isTheMeanOverAllChoices(int k, double expected) {
        assertThat(MedianOfFew.of(VALUES, k)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatThrownBy(() -> MedianOfFew.of(VALUES, 7)).hasMessageContaining("k (7) must be 1 to 6");
    }
}
