package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SciPy: {@code stats.kurtosis(x, fisher=False)}, {@code stats.kurtosistest(x, alternative='greater')}. */
class KurtosisTest {

    private static final double[] ONE_FAR_OUT = {
        -0.4, 0.1, 0.2, -0.1, 0.35, -0.25, 0.05, -0.15, 1.9, 0.3, -0.2, 0.12, -0.33, 0.27, -0.08, 0.02, -0.45, 0.4,
        -0.05, 0.18, -0.6, 0.22
    };

    @Test
    void oneValueFarOut() {
        assertThat(Kurtosis.of(ONE_FAR_OUT)).isCloseTo(9.943129057671616, within(1e-12));
        assertThat(Kurtosis.p(ONE_FAR_OUT)).isCloseTo(0.00010451616739764205, within(1e-12));
    }

    @Test
    void evenValues() {
        double[] even = IntStream.range(0, 22).asDoubleStream().toArray();
        assertThat(Kurtosis.p(even)).isCloseTo(0.9667913513150679, within(1e-12));
    }

    @Test
    void valuesThatDoNotDifferAreNotHeavyTailed() {
        assertThat(Kurtosis.p(new double[20])).isEqualTo(1);
    }
}
