package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** R: {@code r <- t.test(log(sapply(at256, median)) - log(sapply(at128, median)), conf.level = .9)}, then exp. */
    @Test
    void ratioOfMediansIsThatOfR() {
        Estimate ratio = Comparison.ratio(Centre.MEDIAN, Measured.AT_256, Measured.AT_128, 0.9);
        assertThat(ratio.value()).isEqualTo(0.500379175428998, within(1e-12));
        assertThat(ratio.interval().low()).isEqualTo(0.493636819870081, within(1e-9));
        assertThat(ratio.interval().high()).isEqualTo(0.507213621684258, within(1e-9));
        assertThat(ratio.n()).isEqualTo(40);
    }

    /** R: {@code t.test(sapply(at256, mean) - sapply(at128, mean), conf.level = .9)}. */
    @Test
    void differenceOfMeansIsThatOfR() {
        Estimate difference = Comparison.difference(Centre.MEAN, Measured.AT_256, Measured.AT_128, 0.9);
        assertThat(difference.value()).isEqualTo(-5.44, within(1e-12));
        assertThat(difference.interval().low()).isEqualTo(-5.84888965855798, within(1e-9));
        assertThat(difference.interval().high()).isEqualTo(-5.03111034144203, within(1e-9));
    }

    /** SciPy: {@code d = [median(y) - median(x) for x, y in zip(at128, at256)]; stats.t.interval(.9, 4, mean(d), stats.sem(d))}. */
    @Test
    void differenceOfMediansIsThatOfSciPy() {
        Estimate difference = Comparison.differenceOfEqualCounts(Measured.AT_256, Measured.AT_128, 0.9);
        assertThat(difference.value()).isEqualTo(-5.38, within(1e-12));
        assertThat(difference.interval().low()).isEqualTo(-5.80449989288894, within(1e-9));
        assertThat(difference.interval().high()).isEqualTo(-4.95550010711106, within(1e-9));
    }

    @Test
    void driftCommonToBothLevelsCancels() {
        Sample slow = Sample.of(new double[][] {{10}, {20}, {30}, {40}, {50}});
        Sample fast = Sample.of(new double[][] {{5}, {10}, {15}, {20}, {25}});
        Estimate ratio = Comparison.ratio(Centre.MEDIAN, slow, fast, 0.95);
        assertThat(ratio.interval().low()).isEqualTo(2, within(1e-12));
        assertThat(ratio.interval().high()).isEqualTo(2, within(1e-12));
    }
}
