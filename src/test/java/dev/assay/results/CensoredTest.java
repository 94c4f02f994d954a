package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CensoredTest {

    @Test
    void countsUntilTheWantedNumberOfDifferentItems() {
        List<String> instances = List.of("a", "b", "a", "a", "c", "b");
        assertThat(Censored.untilDistinct(instances, 1)).isEqualTo(new Censored(1, true));
        assertThat(Censored.untilDistinct(instances, 3))
                .isEqualTo(new Censored(5, true))
                .hasToString("5");
        assertThat(Censored.untilDistinct(instances, 4))
                .isEqualTo(new Censored(6, false))
                .hasToString("> 6");
        assertThat(Censored.untilDistinct(List.of(), 1)).isEqualTo(new Censored(0, false));
    }

    @Test
    void reachedValuesCompareAsNumbers() {
        assertThat(new Censored(5, true).against(new Censored(6, true))).isNegative();
        assertThat(new Censored(6, true).against(new Censored(5, true))).isPositive();
        assertThat(new Censored(5, true).against(new Censored(5, true))).isZero();
    }

    @Test
    void whatWasNotReachedIsGreaterThanWhatWasReachedBeforeOneStoppedLooking() {
        Censored notWithinTen = new Censored(10, false);
        assertThat(notWithinTen.against(new Censored(10, true))).isPositive();
        assertThat(new Censored(10, true).against(notWithinTen)).isNegative();
    }

    @Test
    void nobodyCanTellWhatHappenedAfterOneStoppedLooking() {
        Censored notWithinTen = new Censored(10, false);
        assertThat(notWithinTen.against(new Censored(11, true))).isZero();
        assertThat(new Censored(11, true).against(notWithinTen)).isZero();
        assertThat(notWithinTen.against(new Censored(3, false))).isZero();
    }

    @Test
    void nothingIsWantedOnlyByMistake() {
        assertThatThrownBy(() -> Censored.untilDistinct(List.of("a"), 0))
                .hasMessageContaining("wanted (0) must be at least 1");
    }
}
