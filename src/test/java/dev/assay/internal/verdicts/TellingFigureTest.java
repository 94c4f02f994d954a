package dev.assay.internal.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingFigureTest {

    @Test
    void aFigureIsNotRoundedOntoABound() {
        assertThat(TellingFigure.significant(0.749_96, 4, 0.75, null)).hasToString("0.74996");
        assertThat(TellingFigure.significant(1.050_000_3, 4, null, 1.05)).hasToString("1.0500003");
    }

    @Test
    void aFigureOnABoundOrFarFromItIsAsShortAsAny() {
        assertThat(TellingFigure.significant(0.75, 4, 0.75, null)).isEqualByComparingTo("0.75");
        assertThat(TellingFigure.significant(1.163_97, 4, 0.75, null)).hasToString("1.164");
    }

    @Test
    void theSentenceOfAnUndecidedClaimShowsWhyItIs() {
        IntervalJudgement one = new IntervalJudgement(
                "ratio",
                Verdict.UNDECIDED,
                0.931,
                0.749_96,
                1.163_97,
                0.9,
                new IntervalJudgement.Bound("at least 0.75", 0.75, null),
                40,
                5,
                null);
        assertThat(JudgementSentence.of(one)).contains("90% interval 0.74996 to 1.164, claimed at least 0.75");
    }
}
