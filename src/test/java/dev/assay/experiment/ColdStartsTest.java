package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.ColdStart;
import dev.assay.data.Observation;
import dev.assay.experiment.fixture.ColdStartsFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.results.Results;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

class ColdStartsTest {

    private static ExperimentFolder measured;

    @BeforeAll
    static void measureOnce(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of())) {
            experiments.run(selectClass(ColdStartsFixture.class));
            measured = experiments.measured().get(0);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ColdStart.class, names = "IDLE", mode = EnumSource.Mode.EXCLUDE)
    void everyVisitHasAColdStartOfItsKindInTheData(ColdStart kind) {
        List<Observation> within = within(kind);
        assertThat(within.stream().filter(Observation::cold))
                .allMatch(one -> one.coldStart().orElseThrow() == kind)
                .extracting(one -> one.place().block())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(within).extracting(Observation::function).allMatch(name -> name.endsWith("-" + kind.label()));
    }

    @Test
    void scalingOutFindsTheOneInstanceBusy() {
        assertThat(within(ColdStart.SCALE_OUT)).filteredOn(one -> !one.cold()).hasSize(5);
        assertThat(at(ColdStart.SCALE_OUT))
                .filteredOn(one -> one.place().warmUp())
                .hasSize(6)
                .allMatch(Observation::cold)
                .allMatch(one -> one.coldStart().orElseThrow() != ColdStart.SCALE_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "INIT is known, deployment, HELD",
        "INIT is known, scale-out, HELD",
        "INIT is known, idle, ABORTED",
        "the handler is apart, code, HELD",
        "billed holds both, , HELD",
        "nothing is restored, , ABORTED",
        "kinds are compared, , ABORTED",
        "warm calls are another population, , ABORTED"
    })
    void coldStartsAreJudged(String claim, String level, Verdict verdict) {
        VerdictRecord record = verdict(claim, level);
        assertThat(record.verdict()).as(record.message()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INIT is known | idle | INIT at idle has no cold start to be judged by",
                "nothing is restored | | restore at code is unknown for 5 of 5 cold starts",
                "warm calls are another population | | This experiment makes cold starts: claim on results.coldStarts()"
            })
    void whatCannotBeSaidIsNamed(String claim, String level, String message) {
        assertThat(verdict(claim, level).message()).contains(message);
    }

    /** As on LocalStack, which reports no INIT, with a function that writes no profile. */
    @Test
    void whatNothingToldFromWarmCallsIsNotJudged() {
        List<Observation> untold = measured.observations().stream()
                .map(one -> one.with(one.platform().toBuilder().initMillis(null).build()))
                .toList();
        Results results = new Results(
                new Measured(measured.record().design(), untold, List.of(), measured), new Judgements(false));

        String reason = "nothing tells cold starts from warm calls at ";
        assertThatThrownBy(() -> assertThat(results).fillsEveryCell())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith(reason);
        assertThatThrownBy(() -> assertThat(results.coldStarts().init()).hasMedianAtMost(60_000))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith(reason);
    }

    private static List<Observation> at(ColdStart kind) {
        return measured.observations().stream()
                .filter(one -> ColdStart.at(one.place().cell()).orElseThrow() == kind)
                .toList();
    }

    private static List<Observation> within(ColdStart kind) {
        return at(kind).stream().filter(one -> !one.place().warmUp()).toList();
    }

    private static VerdictRecord verdict(String claim, String level) {
        return measured.verdicts().stream()
                .filter(one -> one.claim().equals(claim) && Objects.equals(one.cell(), level))
                .findFirst()
                .orElseThrow();
    }
}
