package dev.assay.internal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0.9, 1.3", "25, 400", "3, 12", "0.001, 1000", "99, 101", "-5, 5", "0, 0"})
    void everyAxisNamesEnoughValuesAndNotTooMany(double low, double high) {
        Scale scale = Scale.forValues(low, high, 300, 0);
        assertThat(scale.ticks()).hasSizeBetween(2, 12).isSorted();
        assertThat(scale.at(low)).isBetween(0.0, 300.0);
        assertThat(scale.at(high)).isBetween(0.0, 300.0);
    }

    @Test
    void valuesThatSpreadWidelyAreOnALogarithmicScale() {
        Scale scale = Scale.forValues(10, 1000, 0, 300);
        assertThat(scale.at(100)).isCloseTo((scale.at(10) + scale.at(1000)) / 2, within(1e-9));
    }

    @Test
    void valuesThatAreCloseAreOnALinearScaleFromZero() {
        Scale scale = Scale.forValues(90, 100, 0, 300);
        assertThat(scale.at(0)).isZero();
    }
}
