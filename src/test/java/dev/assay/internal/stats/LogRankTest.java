package dev.assay.internal.stats;

import static dev.assay.internal.stats.SamplesOfLives.lives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

    private static final List<Lifetime> UNTREATED = lives("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    /** lifelines 0.30: {@code logrank_test(treated, untreated, ended, ones)}; R's {@code survdiff} gives 16.8. */
    @Test
    void twoGroupsThatDiffer() {
        LogRank test = LogRank.of(List.of(SurvivalCurveTest.TREATED, UNTREATED));
        assertThat(test.chiSquared()).isEqualTo(16.792940989216547, within(1e-9));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.probability()).isEqualTo(4.168809109334511e-05, within(1e-12));
    }

    /** lifelines 0.30: {@code multivariate_logrank_test(times, groups, ended)}. */
    @Test
    void threeGroups() {
        LogRank test = LogRank.of(List.of(SurvivalCurveTest.TREATED, UNTREATED, lives("2 4 9+ 12 30")));
        assertThat(test.chiSquared()).isEqualTo(17.254921106843337, within(1e-9));
        assertThat(test.degrees()).isEqualTo(2);
        assertThat(test.probability()).isEqualTo(0.00017911893106018685, within(1e-12));
    }

    @Test
    void groupsThatAreAlikeOrNeverEndShowNothing() {
        assertThat(LogRank.of(List.of(UNTREATED, UNTREATED)).probability()).isEqualTo(1, within(1e-9));
        assertThat(LogRank.of(List.of(lives("5+ 6+"), lives("7+"))).probability())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void oneGroupIsRefused() {
        assertThatThrownBy(() -> LogRank.of(List.of(UNTREATED))).hasMessageContaining("must be at least 2");
    }
}
