package dev.assay.internal.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "25.714, 25.71", "367.16, 367.2", "-1.0034, -1.003", "0.13504, 0.1350", "'12345.6', '12,346'"})
    void figuresHaveFourDigits(double value, String text) {
        assertThat(Numbers.figure(value)).isEqualTo(text);
    }

    @Test
    void whatIsAbsentHasASign() {
        assertThat(Numbers.figure(null)).isEqualTo(Numbers.ABSENT);
        assertThat(Numbers.figure(Double.NaN)).isEqualTo(Numbers.ABSENT);
    }

    @Test
    void bothEndsOfAnIntervalHaveTheSameDecimals() {
        assertThat(Numbers.interval(-1.021, -0.985)).isEqualTo("[-1.021, -0.985]");
    }

    /** Rounded as others it would be [0.750, 1.164], within its bound, and nobody would see why it is undecided. */
    @Test
    void anEndIsNotRoundedOntoItsBound() {
        assertThat(Numbers.interval(0.749_96, 1.163_97, 0.75, null)).isEqualTo("[0.74996, 1.16397]");
        assertThat(Numbers.interval(0.749_96, Double.POSITIVE_INFINITY, 0.75, null))
                .isEqualTo("[0.74996, \u221E)");
        assertThat(Numbers.interval(0.71, 1.163_97, 0.75, null)).isEqualTo("[0.710, 1.164]");
    }

    @Test
    void anOpenEndIsShownAsSuch() {
        assertThat(Numbers.interval(25.71, Double.POSITIVE_INFINITY)).isEqualTo("[25.71, \u221E)");
        assertThat(Numbers.interval(Double.NEGATIVE_INFINITY, 25.71)).isEqualTo("(-\u221E, 25.71]");
    }

    @Test
    void countsAreWholeAndEstimatesAreNot() {
        assertThat(Numbers.estimate(25, false)).isEqualTo("25");
        assertThat(Numbers.estimate(25, true)).isEqualTo("25.00");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "25, 25", "'2000', '2,000'", "100, 100", "0.25, 0.25"})
    void axesAreBrief(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"12.34, 12.3", "12.96, 13", "-0.04, 0", "-0.26, -0.3", "-3.14, -3.1"})
    void coordinatesHaveTenths(double value, String text) {
        assertThat(Numbers.coordinate(value)).isEqualTo(text);
    }

    @Test
    void aCountAgreesWithItsNoun() {
        assertThat(Numbers.counted(1, "warm call")).isEqualTo("1 warm call");
        assertThat(Numbers.counted(0, "warm call")).isEqualTo("0 warm calls");
        assertThat(Numbers.counted(1200, "block")).isEqualTo("1,200 blocks");
    }
}
