package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

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
    void fewValuesShowNoTick() {
        assertThat(ClockTicks.tick(new double[] {5, 6, 5, 7, 5, 6, 5, 7, 6})).isEmpty();
    }
}
