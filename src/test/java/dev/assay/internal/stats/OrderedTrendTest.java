package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.results.Censored;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedTrendTest {

    /** SciPy: {@code kendalltau(range(6), y, method='exact', alternative='less')}, and {@code 'greater'}; tau = score / 15. */
    @Test
    void inOneBlockTheScoreIsKendalls() {
        OrderedTrend trend = OrderedTrend.of(List.of(List.of(5.0, 3.0, 4.0, 1.0, 2.0, 0.5)), Double::compare);
        assertThat(trend.score()).isEqualTo(-11);
        assertThat(trend.greatest()).isEqualTo(15);
        assertThat(trend.falling()).isEqualTo(0.02777777777777778, within(1e-12));
        assertThat(trend.rising()).isEqualTo(0.9916666666666667, within(1e-12));
    }

    /** All 6^4 permutations within blocks counted by Python's {@code itertools}: 104 score as low or lower, 1268 as high or higher. */
    @Test
    void blocksArePermutedEachWithinItselfAndTiesCountNothing() {
        OrderedTrend trend = OrderedTrend.of(
                List.of(List.of(3.1, 2.2, 2.5), List.of(4.0, 4.0, 1.0), List.of(2.0, 3.0, 1.5), List.of(5.5, 1.2, 1.2)),
                Double::compare);
        assertThat(trend.blocks()).isEqualTo(4);
        assertThat(trend.score()).isEqualTo(-6);
        assertThat(trend.falling()).isEqualTo(104 / 1296.0, within(1e-12));
        assertThat(trend.rising()).isEqualTo(1268 / 1296.0, within(1e-12));
    }

    @Test
    void aCleanOrderInEveryBlockIsAsImprobableAsItsPermutations() {
        OrderedTrend trend = OrderedTrend.of(Collections.nCopies(5, List.of(1, 2, 3)), Integer::compare);
        assertThat(trend.rising()).isEqualTo(Math.pow(6, -5), within(1e-15));
        assertThat(trend.falling()).isEqualTo(1, within(1e-12));
    }

    @Test
    void equalOutcomesShowNothing() {
        OrderedTrend trend = OrderedTrend.of(Collections.nCopies(5, List.of(10, 10, 10)), Integer::compare);
        assertThat(trend.score()).isZero();
        assertThat(trend.falling()).isEqualTo(1, within(1e-12));
        assertThat(trend.rising()).isEqualTo(1, within(1e-12));
    }

    @Test
    void censoredOutcomesAreComparedAsFarAsTheyAreKnown() {
        List<Censored> block = List.of(new Censored(10, false), new Censored(8, false), new Censored(10, true));
        OrderedTrend trend = OrderedTrend.of(Collections.nCopies(4, block), Censored::against);
        assertThat(trend.score()).isEqualTo(-4);
    }

    @Test
    void blocksThatLackALevelAreRefused() {
        assertThatThrownBy(() -> OrderedTrend.of(List.of(List.of(1, 2), List.of(1)), Integer::compare))
                .hasMessageContaining("the same 2 to 8 levels");
        assertThatThrownBy(() -> OrderedTrend.of(List.<List<Integer>>of(), Integer::compare))
                .hasMessageContaining("must be at least one");
    }
}
