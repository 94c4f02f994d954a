package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ConstantWorkFixture;
import dev.assay.experiment.fixture.LinearWorkFixture;
import dev.assay.experiment.fixture.QuadraticWorkFixture;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that report a duration instead of taking it, through the whole way from the call to the verdict. */
class LinearGrowthClaimTest {

    @TempDir
    Path output;

    @Test
    void linearWorkIsHeldAtEachLevel() {
        VerdictRecord verdict = verdict(LinearWorkFixture.class, Map.of());
        assertThat(verdict.verdict()).isEqualTo(Verdict.HELD);
        assertThat(verdict.judgements())
                .extracting(Judgement::subject)
                .containsExactly(
                        "slope of duration over times",
                        "linearity of duration over times at 1",
                        "linearity of duration over times at 2",
                        "linearity of duration over times at 3",
                        "linearity of duration over times at 4",
                        "linearity of duration over times at 5");
        assertThat(((IntervalJudgement) verdict.judgements().get(1)).confidence())
                .isEqualTo(0.98);
    }

    @Test
    void quadraticWorkIsRefutedWhereTheLineBendsAway() {
        VerdictRecord verdict = verdict(QuadraticWorkFixture.class, Map.of());
        assertThat(verdict.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(verdict.message()).startsWith("linearity of duration over times at 1 is 1.3");
    }

    @Test
    void workThatDoesNotGrowIsNotHeld() {
        VerdictRecord verdict = verdict(ConstantWorkFixture.class, Map.of());
        assertThat(verdict.verdict()).isNotEqualTo(Verdict.HELD);
    }

    @Test
    void twoLevelsAreTooFew() {
        VerdictRecord verdict = verdict(QuadraticWorkFixture.class, Map.of("assay.levels", "1,2"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(verdict.message())
                .isEqualTo("duration over times needs at least 3 levels, but the design of this run has 2");
    }

    private static Map<String, String> withSeed(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("assay.seed", "1");
        return all;
    }

    private VerdictRecord verdict(Class<?> fixture, Map<String, String> parameters) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, withSeed(parameters))) {
            experiments.run(selectClass(fixture));
            return experiments.measured().get(0).verdicts().get(0);
        }
    }
}
