package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClockTicksTest {

    @Test
    void wholeMillisecondsShowTheirTick() {
        assertThat(ClockTicks.tick(new double[] {5, 6, 5, 7, 6, 5, 6, 5, 7, 6})).hasValue(1);
        assertThat(ClockTicks.tick(new double[] {20, 30, 20, 40, 30, 20, 30, 20, 40, 30}))
                .hasValue(10);
        assertThat(ClockTicks.tick(new double[] {5.012, 6.2, 5, 7, 6, 5, 6, 5, 7, 6}))
                .isEmpty();
    }

    @Test
    void fewerThanTwentyTicksAreTooCoarse() {
        assertThat(ClockTicks.tooCoarse(new double[] {5, 6, 5, 7, 6, 5, 6, 5, 7, 6}))
                .isTrue();
        assertThat(ClockTicks.tooCoarse(new double[] {18, 19, 20, 21, 23, 18, 19, 20, 21, 23}))
                .isFalse();
        assertThat(ClockTicks.tooCoarse(new double[] {5.01, 6.02, 5.5, 7.25, 6.125, 5.01, 6.02, 5.5, 7.25, 6.125}))
                .isFalse();
    }

    @Test
    void equalValuesShowNoTickOfMoreThanAMillisecond() {
        assertThat(ClockTicks.tick(equal(5))).hasValue(1);
        assertThat(ClockTicks.tooCoarse(equal(5))).isTrue();
        assertThat(ClockTicks.tooCoarse(equal(40))).isFalse();
        assertThat(ClockTicks.tooCoarse(equal(5.3))).isFalse();
        assertThat(ClockTicks.tick(equal(5.012))).isEmpty();
    }

    @Test
    void fewValuesShowNoTick() {
        assertThat(ClockTicks.tick(new double[] {5, 6, 5, 7, 5, 6, 5, 7, 6})).isEmpty();
    }

    private static double[] equal(double value) {
        double[] values = new double[20];
        Arrays.fill(values, value);
        return values;
    }
}
