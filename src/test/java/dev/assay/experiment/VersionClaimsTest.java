package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.Echo;
import dev.assay.experiment.fixture.VersionsFixture;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.Nights;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionClaimsTest {

    private static ExperimentFolder five;
    private static ExperimentFolder ten;
    private static Path history;

    @BeforeAll
    static void measureOnce(@TempDir Path output) throws IOException {
        Path archive = Path.of(VersionsFixture.ARCHIVE);
        Files.createDirectories(archive.getParent());
        Files.write(archive, FunctionPackage.ofHandler(Echo.class, List.of()).bytes());
        five = measured(output.resolve("five"), Map.of());
        history = output.resolve("kept");
        ten = measured(
                output.resolve("ten"),
                Map.of("assay.scale", "nightly", "assay.undecided", "abort", "assay.history", history.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "each version runs its code, HELD",
        "a slower version is refuted, REFUTED",
        "slower within the bound holds, HELD",
        "a faster version holds, HELD",
        "a dearer version is refuted, REFUTED",
        "a mean of few calls is undecided, UNDECIDED",
        "a larger difference is refuted, REFUTED",
        "a difference within the bound holds, HELD",
        "one version alone holds, HELD",
        "the gate alarms, REFUTED",
        "the gate keeps quiet, HELD",
        "the gate sees nothing, UNDECIDED"
    })
    void versionsAreJudged(String claim, Verdict verdict) {
        VerdictRecord record = verdict(ten, claim);
        assertThat(record.verdict()).as(record.message()).isEqualTo(verdict);
    }

    @Test
    void eachOtherVersionHasItsJudgement() {
        assertThat(verdict(ten, "a slower version is refuted").judgements())
                .extracting(judgement -> judgement.subject() + ": " + judgement.verdict())
                .containsExactly(
                        "figure of version same-1.0 over baseline: HELD",
                        "figure of version other over baseline: REFUTED");
    }

    @Test
    void theReasonNamesRatioAndP() {
        assertThat(verdict(ten, "the gate alarms").message())
                .contains(
                        "figure of version other over baseline (p = ",
                        ", adjusted for 2 gates ",
                        "with 95% confidence; 10 generations) is 1.2, claimed no alarm");
        assertThat(verdict(ten, "the gate sees nothing").message())
                .contains("10 generations, but more are needed to rule out 1.2)");
    }

    @Test
    void fewGenerationsRaiseAnAlarmAndNeverGiveTheAllClear() {
        assertThat(verdict(five, "the gate alarms").verdict()).isEqualTo(Verdict.REFUTED);
        VerdictRecord quiet = verdict(five, "the gate keeps quiet");
        assertThat(quiet.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(quiet.message()).contains("5 generations, but it takes 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unfinished          | isNotSlowerThan(\"baseline\") needs .byMoreThanPercent(5)",
                "unknown version     | version (released) must be one that was measured: [baseline, same-1.0, other]",
                "a difference in cost | difference (0.3) of figure must be claimed by byMoreThanPercent",
                "difference below nothing | difference (-1.0) must be 0 or more. Use 1 for 1 ms",
                "in an unknown version | version (released) must be one that was measured: [baseline, same-1.0, other]",
                "bound below nothing | percent (-5.0) must be 0 or more. Use 5 for 5%"
            })
    void whatClaimsNothingIsAnError(String claim, String message) {
        VerdictRecord record = verdict(five, claim);
        assertThat(record.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(record.message()).contains(message);
    }

    @Test
    void theReportNamesWhatWasDeployed() {
        assertThat(five.record().function())
                .startsWith(
                        "baseline: dev.assay.experiment.fixture.Echo, same-1.0: dev.assay.experiment.fixture.Echo from"
                                + " echo.jar (java), other: dev.assay.experiment.fixture.WorkOverTime, timeout 30 s, ");
    }

    @Test
    void aNightlyRunIsKeptInTheHistory() {
        List<Night> nights = Nights.history(history, "Versions").all();
        assertThat(nights)
                .extracting(Night::cell)
                .containsOnly("version=baseline", "version=same-1.0", "version=other");
        assertThat(nights)
                .filteredOn(night -> night.cell().equals("version=other"))
                .extracting(Night::figure)
                .containsExactly("duration", "latency", "cost, us-east-1, x86_64", "memory used");
        assertThat(nights).allSatisfy(night -> {
            assertThat(night.target()).isEqualTo("embedded");
            assertThat(night.medians()).hasSize(10).allMatch(median -> median > 0);
        });
    }

    @Test
    void aSingleVersionIsComparedWithNone(@TempDir Path output) {
        ExperimentFolder one = measured(output, Map.of("assay.levels", "other"));
        VerdictRecord record = verdict(one, "the gate alarms");
        assertThat(record.verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(record.message()).contains("needs at least 2 levels, but the design of this run has 1");
    }

    private static ExperimentFolder measured(Path output, Map<String, String> parameters) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            experiments.run(selectClass(VersionsFixture.class));
            return experiments.measured().get(0);
        }
    }

    private static VerdictRecord verdict(ExperimentFolder folder, String claim) {
        return folder.verdicts().stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
