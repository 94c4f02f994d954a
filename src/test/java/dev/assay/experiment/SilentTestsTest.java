package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.SilentFixture;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A test of an experiment that claims nothing is broken, and says why. */
class SilentTestsTest {

    private static TestEnds ends;
    private static List<VerdictRecord> kept;

    @BeforeAll
    static void run(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            ends = experiments.run(selectClass(SilentFixture.class));
            kept = experiments.measured().get(0).verdicts();
        }
    }

    @Test
    void onlyTestsThatClaimSomethingAreHeld() {
        assertThat(ends.tests(Status.SUCCESSFUL))
                .containsExactlyInAnyOrder(
                        "plain assertion on the data", "claim in a predicate", "claim in a consumer");
        assertThat(kept)
                .filteredOn(one -> one.verdict() == Verdict.HELD)
                .extracting(VerdictRecord::claim)
                .containsExactlyInAnyOrder(
                        "plain assertion on the data", "claim in a predicate", "claim in a consumer");
        assertThat(kept)
                .filteredOn(one -> one.verdict() != Verdict.HELD)
                .hasSize(14)
                .allMatch(one -> one.verdict() == Verdict.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "exponent without tolerance | assertThat(duration).scalesWith(\"memory\").withExponent(-99.0) needs .within(",
                "scaling without exponent | assertThat(duration).scalesWith(\"memory\") needs .withExponent(",
                "growth without tolerance | assertThat(duration).growsLinearlyWith(\"memory\") needs .within(",
                "shift without factors | assertThat(duration).shiftsAcross(\"memory\") needs .byFactorBetween(",
                "figure without claim | assertThat(duration) needs a claim, for example .hasMedianAtMost(",
                "coverage without assertion | coverage(\"instances\") needs assertThat(...).isComplete()",
                "trend without direction | assertThat(calls) needs a claim, for example .risesWith(",
                "over time without claim | duration.overTime() needs assertThat(...)",
                "unfinished beside a claim that holds | assertThat(cost) needs a claim",
                "empty | must assert something",
                "figure that nobody judges | must assert something",
                "empty at each level | must assert something",
                "empty inside | must assert something"
            })
    void theReasonAndTheRemedyAreNamed(String claim, String reason) {
        assertThat(kept)
                .filteredOn(one -> one.claim().equals(claim))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.message())
                        .contains(reason, "docs/errors/claim.md")
                        .doesNotContain("null"));
    }
}
