package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Place;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.ClaimUndecidedException;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.report.Drawing;
import dev.assay.report.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class SurvivalTest {

    private static final Level SHORT = new Level("kept", 300, "ms");
    private static final Level LONG = new Level("kept", 900, "ms");

    /** Two generations of ten blocks each. */
    private static final Design DESIGN =
            new Design(List.of(new DesignFactor("kept", DesignFactor.Role.PAYLOAD, List.of(SHORT, LONG))), 20, 1, 2, 0);

    private final Judgements judgements = new Judgements(false);

    /** Lives of 301 to 310 ms at one level, of 901 to 910 at the other. */
    private Survival lives(int blocks) {
        Survival survival = new Survival("idle time", "ms", DESIGN, judgements);
        for (int block = 0; block < blocks; block++) {
            survival.add(cell(SHORT), block, new Censored(301 + block, true));
            survival.add(cell(LONG), block, new Censored(901 + block, true));
        }
        return survival;
    }

    private static Cell cell(Level level) {
        return new Cell(List.of(level));
    }

    @Test
    void aShareIsJudgedAtEachLevelByItsInterval() {
        assertThat(lives(10)).hasShareAtLeast(0.7, 300).hasShareAtMost(0.3, 1_000);

        assertThat(judgements.made()).hasSize(4).allMatch(one -> one.verdict() == Verdict.HELD);
        IntervalJudgement first = (IntervalJudgement) judgements.made().get(0);
        assertThat(first.subject()).isEqualTo("share with idle time of more than 300 ms at 300 ms");
        // SciPy: binomtest(10, 10).proportion_ci(0.9, 'exact').low
        assertThat(first.low()).isEqualTo(0.7411344491066528, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(first.n()).isEqualTo(10);
    }

    @Test
    void whatEndsTooEarlyAtOneLevelRefutesTheClaim() {
        assertThatThrownBy(() -> assertThat(lives(10)).hasShareAtLeast(0.7, 500))
                .isInstanceOf(ClaimRefutedError.class)
                .hasMessageStartingWith("share with idle time of more than 500 ms at 300 ms is 0, 95% interval 0 to");
    }

    @Test
    void fewLivesDecideNothing() {
        assertThatThrownBy(() -> assertThat(lives(3)).hasShareAtLeast(0.7, 300))
                .isInstanceOf(ClaimUndecidedException.class);
    }

    @Test
    void livesThatWereNotSeenToEndBoundTheMedianFromBelow() {
        Survival survival = new Survival("idle time", "ms", DESIGN, judgements);
        for (int block = 0; block < 10; block++) {
            survival.add(cell(SHORT), block, new Censored(5_000, false))
                    .add(cell(LONG), block, new Censored(5_000, false));
        }
        assertThat(survival).hasShareAtLeast(0.7, 5_000);
        assertThatThrownBy(() -> assertThat(survival).hasMedianBetween(100, 6_000))
                .isInstanceOf(ClaimUndecidedException.class)
                .hasMessageContaining("interval 5000 to Infinity");
    }

    @Test
    void theMedianIsJudgedByItsInterval() {
        assertThat(lives(20)).hasMedianBetween(300, 930);
        assertThatThrownBy(() -> assertThat(lives(20)).hasMedianBetween(300, 400))
                .isInstanceOf(ClaimRefutedError.class);
    }

    @Test
    void levelsThatDifferAreToldApart() {
        assertThat(lives(10)).differsWith("kept");
        assertThat(judgements.made().get(0).figure()).isLessThan(0.001);
        assertThat(judgements.made().get(0).subject()).contains("log-rank: chi-squared");
    }

    @Test
    void levelsThatAreAlikeAreNotSaidToBe() {
        Survival survival = new Survival("idle time", "ms", DESIGN, judgements);
        for (int block = 0; block < 10; block++) {
            survival.add(cell(SHORT), block, new Censored(block, true))
                    .add(cell(LONG), block, new Censored(block, true));
        }
        assertThatThrownBy(() -> assertThat(survival).differsWith("kept")).isInstanceOf(ClaimUndecidedException.class);
        assertThatThrownBy(() -> assertThat(survival).differsWith("memory"))
                .hasMessageContaining("must be one of the design");
    }

    @Test
    void aVisitHasOneLife() {
        Survival survival = lives(2).add(cell(SHORT), Place.WARM_UP, new Censored(1, true));
        assertThatThrownBy(() -> survival.add(cell(SHORT), 1, new Censored(1, true)))
                .hasMessageContaining("lifetimes of a visit (2 at 300 ms, block 2) must be one");
        assertThat(survival).hasShareAtLeast(0.1, 0);
    }

    @Test
    void aLevelWithoutALifeIsNotJudged() {
        assertThatThrownBy(() -> assertThat(lives(0)).hasShareAtLeast(0.7, 300))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("idle time was not seen at 300 ms");
    }

    @Test
    void boundsThatNoDataCouldBeBeyondAreRefused() {
        Survival survival = lives(10);
        assertThatThrownBy(() -> assertThat(survival).hasShareAtLeast(0, 300))
                .hasMessageContaining("share (0.0) must be");
        assertThatThrownBy(() -> assertThat(survival).hasShareAtMost(1, 300))
                .hasMessageContaining("share (1.0) must be");
        assertThatThrownBy(() -> assertThat(survival).hasShareAtMost(0.5, -1))
                .hasMessageContaining("time (-1.0) must be");
    }

    @Test
    void thePictureHasALineAndABandForEachLevelAndAStrokeForEachOpenEnd() {
        Drawing drawing = lives(5).add(cell(LONG), 7, new Censored(950, false)).picture("idle-time");
        assertThat(drawing.shapes()).filteredOn(Shape.Area.class::isInstance).hasSize(2);
        assertThat(drawing.shapes()).filteredOn(Shape.Line.class::isInstance).hasSize(3);
    }
}
