package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSpacedTest {

    @Test
    void fewValuesAreAllTaken() {
        assertThat(RankSpaced.ranks(5, 400)).containsExactly(0, 1, 2, 3, 4);
        assertThat(RankSpaced.ranks(0, 400)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 1_000, 1_000_000, Integer.MAX_VALUE})
    void theExtremesAreAmongThem(int n) {
        int[] ranks = RankSpaced.ranks(n, 400);
        assertThat(ranks).hasSizeBetween(300, 400).doesNotHaveDuplicates().isSorted();
        assertThat(ranks).startsWith(0).endsWith(n - 1);
    }

    /** With even spacing alone the last step of 400 would hide a thousandth of all calls, and with them the 99.9th percentile. */
    @Test
    void theTailIsSeenFinely() {
        int n = 1_000_000;
        int[] ranks = RankSpaced.ranks(n, 400);
        assertThat(Arrays.stream(ranks).filter(rank -> rank >= 0.999 * n).count())
                .isGreaterThan(20);
    }
}
