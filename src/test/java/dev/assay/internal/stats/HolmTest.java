package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    /** R: {@code p.adjust(c(.01, .04, .03, .005), "holm")} is .03, .06, .06, .02. */
    @Test
    void adjustsAsRDoes() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void neverExceedsOne() {
        assertThat(Holm.adjusted(new double[] {0.7, 0.9})).containsExactly(1, 1);
    }
}
