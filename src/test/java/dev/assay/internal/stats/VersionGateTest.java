package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VersionGateTest {

    /** SciPy: {@code stats.ttest_ind(np.log(np.median(at128, 1)), np.log(np.median(at256, 1)), equal_var=False)}. */
    @Test
    void isWelchsTestOverLogarithmsOfMedians() {
        VersionGate gate = VersionGate.of(Measured.AT_128, Measured.AT_256);
        assertThat(gate.ratio()).isEqualTo(1.9984844476044688, within(1e-9));
        assertThat(gate.p()).isEqualTo(1.169018848359864e-06, within(1e-12));
        assertThat(gate.degrees()).isEqualTo(7.994068410560485, within(1e-9));
        assertThat(gate.slower()).isTrue();
        assertThat(gate.faster()).isFalse();
        assertThat(VersionGate.of(Measured.AT_256, Measured.AT_128).faster()).isTrue();
    }

    /** SciPy: {@code np.exp(ttest_ind(...).confidence_interval(0.9).high)} of the same. */
    @Test
    void saysWhatTheRatioIsAtMost() {
        assertThat(VersionGate.of(Measured.AT_128, Measured.AT_256).atMost())
                .isEqualTo(2.206543322387321, within(1e-9));
    }

    /** SciPy: the same with {@code np.mean}. */
    @Test
    void comparesMeansOfWhatAddsUp() {
        VersionGate gate = VersionGate.of(Centre.MEAN, Measured.AT_128, Measured.AT_256);
        assertThat(gate.ratio()).isEqualTo(2.0084730907495967, within(1e-9));
        assertThat(gate.p()).isEqualTo(7.810434765967555e-07, within(1e-12));
        assertThat(gate.atMost()).isEqualTo(2.2080022037626965, within(1e-9));
    }

    @Test
    void gatesThatArePassedTogetherShareTheirFalseAlarms() {
        Sample.Builder baseline = Sample.builder();
        Sample.Builder version = Sample.builder();
        for (int generation = 0; generation < 10; generation++) {
            baseline.add(generation, 100 + generation % 5 * 5);
            version.add(generation, 108 + generation % 5 * 5);
        }
        VersionGate gate = VersionGate.of(version.build(), baseline.build());
        assertThat(gate.p()).isEqualTo(0.027500698101337744, within(1e-9));
        assertThat(gate.slower()).isTrue();
        double[] besideAQuietOne = Holm.adjusted(new double[] {gate.p(), 0.8});
        assertThat(gate.adjusted(besideAQuietOne[0]).slower()).isFalse();
        double[] besideALoudOne = Holm.adjusted(new double[] {gate.p(), 0.001});
        assertThat(gate.adjusted(besideALoudOne[0]).slower()).isTrue();
    }

    @Test
    void differenceThatChanceMakesIsNoChange() {
        VersionGate gate = VersionGate.of(Measured.AT_128, times(Measured.AT_256, 1.9));
        assertThat(gate.p()).isEqualTo(0.37044948853388066, within(1e-9));
        assertThat(gate.ratio()).isGreaterThan(1.05);
        assertThat(gate.slower()).isFalse();
    }

    @Test
    void certainDifferenceThatIsSmallIsNoChange() {
        Sample.Builder baseline = Sample.builder();
        Sample.Builder version = Sample.builder();
        for (int generation = 0; generation < 10; generation++) {
            baseline.add(generation, 100 + 0.01 * generation);
            version.add(generation, 104 + 0.01 * generation);
        }
        VersionGate gate = VersionGate.of(version.build(), baseline.build());
        assertThat(gate.p()).isLessThan(1e-6);
        assertThat(gate.slower()).isFalse();
    }

    private static Sample times(Sample sample, double factor) {
        Sample.Builder product = Sample.builder();
        for (int generation : sample.generationNumbers()) {
            for (double value : sample.generation(generation)) {
                product.add(generation, factor * value);
            }
        }
        return product.build();
    }
}
