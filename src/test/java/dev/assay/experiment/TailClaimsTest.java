package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.TailFixture;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims on percentiles and on the mean of a level with rare slow calls, through the launcher. */
class TailClaimsTest {

    private static List<VerdictRecord> verdicts = List.of();

    @BeforeAll
    static void measure(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of())) {
            experiments.run(selectClass(TailFixture.class));
            verdicts = experiments.measured().get(0).verdicts();
        }
    }

    @Test
    void percentilesAreJudgedByTheirExactInterval() {
        assertThat(verdict("a true percentile is held").verdict()).isEqualTo(Verdict.HELD);
        assertThat(verdict("a false percentile is refuted").verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(verdict("a false percentile is refuted").message())
                .startsWith("percentile 75 of figure at 512 MB is 10.1");
    }

    @Test
    void aPercentileThatTheRunIsTooSmallForSaysHowManyCallsItTakes() {
        VerdictRecord aborted = verdict("a percentile that takes more calls says how many");
        assertThat(aborted.verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(aborted.message())
                .startsWith("percentile 99 of figure at 512 MB needs at least ")
                .contains(" calls in 5 generations", "there are 100. Use @Load(invocations = ");
    }

    @Test
    void aMeanThatRestsOnAFewSlowCallsIsUndecided() {
        VerdictRecord undecided = verdict("a mean of few slow calls is undecided");
        assertThat(undecided.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(undecided.message())
                .contains("a few slow calls make up most of the spread", " invocations per level would decide it");
    }

    private static VerdictRecord verdict(String claim) {
        return verdicts.stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
