package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.ClaimUndecidedException;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TrendTest {

    /** Two generations of ten blocks each. */
    private static final Design DESIGN = new Design(
            List.of(
                    factor("delay", DesignFactor.Role.PAYLOAD, new Level("delay", 0, "ms")),
                    factor("sends", DesignFactor.Role.PAYLOAD, new Level("sends", "serial", "")),
                    factor("memory", DesignFactor.Role.CONFIGURATION, new Level("memory", 128, "MB"))),
            20,
            1,
            2,
            0);

    private final Judgements judgements = new Judgements(false);

    private static DesignFactor factor(String name, DesignFactor.Role role, Level level) {
        return new DesignFactor(name, role, List.of(level));
    }

    @Test
    void aClearOrderIsHeld() {
        assertThat(falling(5)).fallsWith("delay");
        Judgement judgement = judgements.made().get(0);
        assertThat(judgement.verdict()).isEqualTo(Verdict.HELD);
        assertThat(judgement.figure()).isLessThan(0.001);
        assertThat(judgement.n()).isEqualTo(5);
    }

    @Test
    void theOppositeOrderIsRefuted() {
        assertThatThrownBy(() -> assertThat(falling(5)).risesWith("delay"))
                .isInstanceOf(ClaimRefutedError.class)
                .hasMessageStartingWith(
                        "probability, were there no effect, that Gini so clearly rises with delay (score -15 of 15 in 5 blocks) is 1")
                .hasMessageEndingWith("claimed at most 0.05 (n = 5): refuted");
    }

    @Test
    void oneBlockDecidesNothing() {
        assertThatThrownBy(() -> assertThat(falling(1)).fallsWith("delay"))
                .isInstanceOf(ClaimUndecidedException.class)
                .hasMessageContaining("is 0.1667");
    }

    @Test
    void equalOutcomesDecideNothing() {
        Trend<Double> flat = new Trend<>("reached", Double::compare, DESIGN, judgements);
        for (int block = 0; block < 20; block++) {
            flat.add(cell(0, "serial"), block, 10.0).add(cell(500, "serial"), block, 10.0);
        }
        assertThatThrownBy(() -> assertThat(flat).fallsWith("delay")).isInstanceOf(ClaimUndecidedException.class);
    }

    @Test
    void otherFactorsAreHeldFixed() {
        Trend<Double> trend = new Trend<>("reached", Double::compare, DESIGN, judgements);
        for (int block = 0; block < 3; block++) {
            trend.add(cell(0, "serial"), block, 2.0).add(cell(500, "serial"), block, 3.0);
            trend.add(cell(0, "parallel"), block, 100.0).add(cell(500, "parallel"), block, 101.0);
        }
        assertThat(trend).risesWith("delay");
        assertThat(judgements.made().get(0).n()).isEqualTo(6);
    }

    @Test
    void warmUpAndBlocksThatLackALevelAreLeftOut() {
        Trend<Double> trend = falling(5).add(cell(0, "serial"), -1, 0.0).add(cell(0, "serial"), 7, 0.0);
        assertThat(trend).fallsWith("delay");
        assertThat(judgements.made().get(0).n()).isEqualTo(5);
    }

    /** Two instances that differ, ten calls on each: twenty blocks, but two independent outcomes. */
    @Test
    void levelsOfAConfigurationChangePlacesInAWholeGeneration() {
        Trend<Double> trend = new Trend<>("median", Double::compare, DESIGN, judgements);
        for (int block = 0; block < 20; block++) {
            trend.add(memory(128), block, 1.0).add(memory(256), block, 2.0);
        }
        assertThatThrownBy(() -> assertThat(trend).risesWith("memory"))
                .isInstanceOf(ClaimUndecidedException.class)
                .hasMessageContaining("in 2 generations) is 0.25");
    }

    @Test
    void whatWasNotReachedIsComparedAsFarAsItIsKnown() {
        Trend<Censored> trend = new Trend<>("calls to coverage", Censored::against, DESIGN, judgements);
        for (int block = 0; block < 5; block++) {
            trend.add(cell(0, "serial"), block, new Censored(10, false));
            trend.add(cell(500, "serial"), block, new Censored(10, true));
        }
        assertThat(trend).fallsWith("delay");
    }

    @Test
    void aNarrowedDesignAborts() {
        Trend<Double> trend =
                new Trend<Double>("reached", Double::compare, DESIGN, judgements).add(cell(0, "serial"), 0, 1.0);
        assertThatThrownBy(() -> assertThat(trend).fallsWith("delay"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("reached has no block in which delay had two levels or more");
    }

    private Trend<Double> falling(int blocks) {
        Trend<Double> trend = new Trend<>("Gini", Double::compare, DESIGN, judgements);
        for (int block = 0; block < blocks; block++) {
            trend.add(cell(500, "serial"), block, 0.0);
            trend.add(cell(0, "serial"), block, 0.8 + block);
            trend.add(cell(100, "serial"), block, 0.5);
        }
        return trend;
    }

    private static Cell memory(int megabytes) {
        return new Cell(List.of(new Level("memory", megabytes, "MB")));
    }

    private static Cell cell(int delay, String sends) {
        return new Cell(List.of(new Level("delay", delay, "ms"), new Level("sends", sends, "")));
    }
}
