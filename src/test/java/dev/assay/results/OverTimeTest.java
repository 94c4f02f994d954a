package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Level;
import dev.assay.experiment.fixture.OverTimeFixture;
import dev.assay.internal.design.Design;
import dev.assay.internal.observations.Population;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.RoundFigures;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverTimeTest {

    private static ExperimentFolder folder;

    @BeforeAll
    static void measure(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(selectClass(OverTimeFixture.class));
            folder = experiments.measured().get(0);
        }
    }

    @Test
    void aFunctionWhoseWorkDriftsIsRefutedAndNoOther() {
        assertThat(verdicts("does not drift"))
                .containsExactlyInAnyOrder(
                        tuple("steady", Verdict.HELD),
                        tuple("drifting", Verdict.REFUTED),
                        tuple("restless", Verdict.HELD));
    }

    @Test
    void aFunctionWhoseWorkVariesFromRoundToRoundIsRefutedAndNoOther() {
        assertThat(verdicts("rounds are alike"))
                .containsExactlyInAnyOrder(
                        tuple("steady", Verdict.HELD),
                        tuple("drifting", Verdict.HELD),
                        tuple("restless", Verdict.REFUTED));
        assertThat(verdicts("most variance is within rounds"))
                .containsExactlyInAnyOrder(
                        tuple("steady", Verdict.HELD),
                        tuple("drifting", Verdict.HELD),
                        tuple("restless", Verdict.REFUTED));
    }

    /** 100 + 10 a generation: from the first round to the last the median grows by about a half of itself. */
    @Test
    void theMessageGivesTheSizeOfTheDriftWithItsInterval() {
        assertThat(folder.verdicts())
                .filteredOn(one -> one.verdict() == Verdict.REFUTED && "drifting".equals(one.cell()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.message()).startsWith("drift of units over the span at drifting is 0.");
                    assertThat(((IntervalJudgement) one.judgements().get(0)).low())
                            .isGreaterThan(0.15);
                });
    }

    @Test
    void theReportHasTheRoundsOfEachLevel() {
        List<RoundFigures> rounds = ExperimentFigures.of(folder).rounds();
        assertThat(rounds).hasSize(3);
        assertThat(rounds).allSatisfy(cell -> {
            assertThat(cell.points()).hasSize(20);
            assertThat(cell.variance()).isNotNull();
            assertThat(cell.drift()).isNotNull();
        });
    }

    @Test
    void aDesignWithoutRoundsIsRefused() {
        Design single = new Design(
                List.of(new dev.assay.internal.design.DesignFactor(
                        "memory",
                        dev.assay.internal.design.DesignFactor.Role.CONFIGURATION,
                        List.of(new Level("memory", 512, "MB")))),
                5,
                1,
                5,
                0);
        Measure duration = new Measure(
                Figures.DURATION, single, List.of(), single.cells(), new Judgements(false), Population.WARM_CALLS);
        assertThatThrownBy(duration::overTime)
                .hasMessageContaining("calls per visit (1) must be at least 2 for a claim over time");
    }

    private static List<Tuple> verdicts(String claim) {
        return folder.verdicts().stream()
                .filter(one -> one.claim().equals(claim))
                .map((VerdictRecord one) -> tuple(one.cell(), one.verdict()))
                .toList();
    }
}
