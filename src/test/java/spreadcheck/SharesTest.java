package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** How calls are shared out over instances: the Gini index and the chi-squared value. */
class SharesTest {

    /** Calls per instance that the tutorial of SAAF's message passing example shows for {@code 9 9}. */
    private static final long[] SEEN = {10, 16, 1, 1, 1, 3, 12, 1, 15, 1};

    /** SciPy: {@code chisquare([10, 16, 1, 1, 1, 3, 12, 1, 15, 1]).statistic}. */
    @Test
    void chiSquaredValueAgainstEqualShares() {
        assertThat(ChiSquareTest.withDefaults().statistic(SEEN)).isEqualTo(60.14754098360656, within(1e-9));
        assertThat(ChiSquareTest.withDefaults().statistic(new long[] {4, 4, 4})).isZero();
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
    }
}
