package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.JudgementSentence;
import dev.assay.internal.verdicts.Needed;
import dev.assay.internal.verdicts.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final double OPEN = Double.NEGATIVE_INFINITY;

    /** Two calls per visit in five generations: a multiple of 10 calls. */
    private static final Design DESIGN = new Design(
            List.of(new DesignFactor(
                    "memory", DesignFactor.Role.CONFIGURATION, List.of(new Level("memory", 128, "MB")))),
            20,
            2,
            5,
            0);

    /** An estimate of 11 whose interval reaches as far as its confidence asks. */
    private static Estimate eleven(double confidence) {
        double half = confidence > 0.95 ? 1.2 : 0.8;
        return new Estimate(11, new Interval(11 - half, 11 + half, confidence), 20, 5);
    }

    @Test
    void oneLevelIsRefutedByItsOwnInterval() {
        assertThat(Judge.judge("median", "ms", JudgeTest::eleven, OPEN, 10, DESIGN, 1)
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void oneOfFiveLevelsIsRefutedOnlyByAnIntervalForAllFive() {
        Judgement judgement = Judge.judge("median", "ms", JudgeTest::eleven, OPEN, 10, DESIGN, 5);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(((IntervalJudgement) judgement).confidence()).isEqualTo(0.98);
    }

    @Test
    void levelsThatHoldKeepTheirInterval() {
        Judgement judgement = Judge.judge("median", "ms", JudgeTest::eleven, OPEN, 12, DESIGN, 5);
        assertThat(judgement.verdict()).isEqualTo(Verdict.HELD);
        assertThat(((IntervalJudgement) judgement).confidence()).isEqualTo(0.90);
    }

    @Test
    void undecidedSaysInHowManyGenerationsItsInvocationsWouldBeMade() {
        Judgement judgement = Judge.judge("median", "ms", JudgeTest::eleven, OPEN, 11.4, DESIGN, 1);
        Needed needed = Objects.requireNonNull(((IntervalJudgement) judgement).needed());
        assertThat(needed.generations()).isGreaterThan(5);
        assertThat(needed.invocations()).isEqualTo(4 * needed.generations());
        assertThat(JudgementSentence.of(judgement))
                .endsWith(": undecided, about " + needed.invocations() + " invocations per level in "
                        + needed.generations() + " generations would decide it in four of five runs");
    }

    @Test
    void refutedSaysHowFarBeyondTheBoundTheFigureIs() {
        assertThat(JudgementSentence.of(Judge.judge("median", "ms", JudgeTest::eleven, OPEN, 10, DESIGN, 1)))
                .endsWith(": refuted, 10% above the bound");
        assertThat(JudgementSentence.of(
                        Judge.judge("median", "ms", JudgeTest::eleven, 12, Double.POSITIVE_INFINITY, DESIGN, 1)))
                .endsWith(": refuted, 8.3% below the bound");
    }

    @Test
    void twentyCallsDoNotHoldThatAMeanIsSmallAndSayHowManyWould() {
        Judgement judgement = Judge.mean("mean", "ms", calls(4), OPEN, 12, DESIGN, 1);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(JudgementSentence.of(judgement))
                .endsWith("undecided, fewer than 100 calls cannot show how large a mean is,"
                        + " about 150 invocations per level would decide it in four of five runs");
    }

    @Test
    void enoughCallsHoldIt() {
        assertThat(Judge.mean("mean", "ms", calls(40), OPEN, 12, DESIGN, 1).verdict())
                .isEqualTo(Verdict.HELD);
    }

    @Test
    void meanIsLargeAlreadyByFewCalls() {
        assertThat(Judge.mean("mean", "ms", calls(4), 9, Double.POSITIVE_INFINITY, DESIGN, 1)
                        .verdict())
                .isEqualTo(Verdict.HELD);
        assertThat(Judge.mean("mean", "ms", calls(4), OPEN, 9, DESIGN, 1).verdict())
                .isEqualTo(Verdict.REFUTED);
    }

    /** Rare slow calls would make "at least" true, so few fast calls do not refute it. */
    @Test
    void fewFastCallsDoNotRefuteThatAMeanIsLarge() {
        assertThat(Judge.mean("mean", "ms", calls(4), 12, Double.POSITIVE_INFINITY, DESIGN, 1)
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    /** Five generations of so many calls, 9.8 and 10.2 in turns. */
    private static Sample calls(int perGeneration) {
        double[][] values = new double[5][perGeneration];
        for (int generation = 0; generation < 5; generation++) {
            double own = 0.1 * generation;
            Arrays.setAll(values[generation], i -> 9.6 + own + 0.4 * (i % 2));
        }
        return Sample.of(values);
    }
}
