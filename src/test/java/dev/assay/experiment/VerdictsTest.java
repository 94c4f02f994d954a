package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ClaimsFixture;
import dev.assay.experiment.fixture.UndecidedFixture;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TestEnds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

class VerdictsTest {

    @TempDir
    Path output;

    /** How the claims ended in scale smoke on a target without CPU shares, measured once for the tests that look at different sides of it. */
    private static TestEnds smoke;

    private static List<VerdictRecord> kept;

    @BeforeAll
    static void inSmoke(@TempDir Path shared) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(shared)) {
            smoke = experiments.run(selectClass(ClaimsFixture.class));
            kept = experiments.measured().get(0).verdicts();
        }
    }

    @Test
    void anUndecidedClaimIsAbortedAndAFalseOneFails() {
        assertThat(smoke.tests(Status.SUCCESSFUL)).contains("a true exponent is held");
        assertThat(smoke.tests(Status.FAILED))
                .containsExactlyInAnyOrder(
                        "a false exponent is refuted", "refuted at one level is not hidden by undecided at another");
        assertThat(smoke.tests(Status.ABORTED)).contains("a median on the bound is undecided");
        assertThat(smoke.failedContainers()).isEmpty();
        assertThat(byClaim(kept))
                .containsEntry("a true exponent is held", Verdict.HELD)
                .containsEntry("a false exponent is refuted", Verdict.REFUTED)
                .containsEntry("a median on the bound is undecided", Verdict.UNDECIDED);
    }

    @Test
    void aFailureGivesTheFigureItsIntervalTheBoundAndN() {
        assertThat(smoke.messages())
                .contains("exponent of figure over memory is -1, 90% interval -1 to -1, claimed -0.65 to -0.35"
                        + " (n = 10 in 5 generations): refuted")
                .anySatisfy(message -> assertThat(message)
                        .startsWith("median of figure at 1024 MB is ")
                        .contains("claimed at most 1.1 ms (n = 5 in 5 generations): undecided, about ")
                        .contains(" invocations per level in ")
                        .endsWith(" generations would decide it in four of five runs"));
    }

    @Test
    void theFiguresBehindAVerdictAreKept() {
        IntervalJudgement judgement = (IntervalJudgement) kept.stream()
                .filter(one -> one.verdict() == Verdict.UNDECIDED)
                .findFirst()
                .orElseThrow()
                .judgements()
                .get(0);
        assertThat(judgement.bound().high()).isEqualTo(1.1);
        assertThat(judgement.low()).isLessThan(1.1);
        assertThat(judgement.high()).isGreaterThan(1.1);
        assertThat(Objects.requireNonNull(judgement.needed()).generations()).isGreaterThan(5);
    }

    @Test
    void undecidedFailsWhereThatIsAskedFor() {
        try (LaunchedExperiments experiments =
                LaunchedExperiments.unscaled(output, Map.of("assay.undecided", "fail"))) {
            TestEnds ends = experiments.run(selectClass(ClaimsFixture.class));

            assertThat(ends.tests(Status.FAILED))
                    .contains("a false exponent is refuted", "a median on the bound is undecided");
            assertThat(verdicts(experiments)).containsEntry("a median on the bound is undecided", Verdict.UNDECIDED);
        }
    }

    @Test
    void aRunInWhichNothingWasDecidedIsAnError() {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            TestEnds ends = experiments.run(selectClass(UndecidedFixture.class));

            assertThat(ends.tests(Status.ABORTED)).containsExactly("on the bound");
            assertThat(ends.failedContainers()).containsExactly("JUnit Jupiter");
            assertThat(ends.messages())
                    .anySatisfy(message -> assertThat(message)
                            .contains("No claim of this run was decided", "docs/errors/undecided.md"));
        }
    }

    @Test
    void aClaimWhoseCapabilityIsMissingIsAbortedWithTheReason() {
        assertThat(smoke.tests(Status.ABORTED)).contains("needs CPU");
        assertThat(smoke.messages())
                .anySatisfy(message -> assertThat(message).startsWith("Target embedded lacks CPU_FOLLOWS_MEMORY: "));
        assertThat(byClaim(kept)).containsEntry("needs CPU", Verdict.ABORTED);
        assertThat(kept)
                .filteredOn(one -> one.claim().equals("needs CPU at each level"))
                .extracting(VerdictRecord::cell, VerdictRecord::verdict)
                .containsExactlyInAnyOrder(tuple("512 MB", Verdict.ABORTED), tuple("1024 MB", Verdict.ABORTED));
    }

    private static Map<String, Verdict> verdicts(LaunchedExperiments experiments) {
        return byClaim(experiments.measured().get(0).verdicts());
    }

    @Test
    void aRunThatRequiresWhatTheTargetLacksIsAnErrorAndMeasuresNothing() {
        Map<String, String> parameters =
                Map.of("assay.embedded.cpu", "unscaled", "assay.requires", "freeze,CPU_FOLLOWS_MEMORY");
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            TestEnds ends = experiments.run(selectClass(ClaimsFixture.class));

            assertThat(ends.tests(Status.SUCCESSFUL)).isEmpty();
            assertThat(ends.tests(Status.ABORTED)).isEmpty();
            assertThat(ends.messages())
                    .anySatisfy(message -> assertThat(message)
                            .startsWith("assay.requires (CPU_FOLLOWS_MEMORY) must be what target embedded has, but"));
            assertThat(experiments.measured()).isEmpty();
        }
    }

    private static Map<String, Verdict> byClaim(List<VerdictRecord> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(VerdictRecord::claim, VerdictRecord::verdict, (one, other) -> one));
    }
}
