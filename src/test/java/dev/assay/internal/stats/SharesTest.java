package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How calls are shared out over instances: the Gini index and the chi-squared value. */
class SharesTest {

    /** Calls per instance that the tutorial of SAAF's message passing example shows for {@code 9 9}. */
    private static final long[] SEEN = {10, 16, 1, 1, 1, 3, 12, 1, 15, 1};

    /** SciPy: {@code chisquare([10, 16, 1, 1, 1, 3, 12, 1, 15, 1]).statistic}. */
    @Test
    void chiSquaredValueAgainstEqualShares() {
        ChiSquared seen = ChiSquared.ofEqualShares(SEEN);
        assertThat(seen.value()).isEqualTo(60.14754098360656, within(1e-9));
        assertThat(seen.degreesOfFreedom()).isEqualTo(9);
        assertThat(ChiSquared.ofEqualShares(new long[] {4, 4, 4}).value()).isZero();
    }

    /** NumPy: {@code abs(x[:,None] - x[None,:]).mean() / (2 * x.mean())}. */
    @Test
    void giniIndexIsHalfTheRelativeMeanDifference() {
        double[] seen = Arrays.stream(SEEN).asDoubleStream().toArray();
        assertThat(Gini.of(seen)).isEqualTo(0.519672131147541, within(1e-12));
    }

    @Test
    void giniIndexGoesFromEqualSharesToOneHavingAll() {
        assertThat(Gini.of(new double[] {3, 3, 3, 3})).isZero();
        assertThat(Gini.of(new double[] {0, 7, 0, 0})).isEqualTo(0.75);
        assertThat(Gini.of(new double[] {7})).isZero();
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        assertThatThrownBy(() -> Gini.of(new double[] {0, 0})).hasMessageContaining("at least one greater than 0");
        assertThatThrownBy(() -> Gini.of(new double[] {-1, 2})).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> ChiSquared.ofEqualShares(new long[] {3})).hasMessageContaining("at least two");
        assertThatThrownBy(() -> ChiSquared.ofEqualShares(new long[] {0, 0})).hasMessageContaining("not all 0");
    }
}
