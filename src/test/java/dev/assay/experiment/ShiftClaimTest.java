package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ShiftFixture;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftClaimTest {

    private static List<VerdictRecord> smoke;

    @BeforeAll
    static void measureOnce(@TempDir Path output) {
        smoke = verdicts(output, Map.of());
    }

    @Test
    void burstsOfDifferentSizesAreComparedByEquallyManyCalls() {
        VerdictRecord held = verdict(smoke, "a true factor is held");
        assertThat(held.verdict()).isEqualTo(Verdict.HELD);
        assertThat(held.judgements()).singleElement().satisfies(judgement -> {
            assertThat(judgement.subject()).isEqualTo("shift of figure over concurrency from 1 to 2");
            assertThat(judgement.figure()).isEqualTo(2, within(1e-9));
            // A call of a burst may meet an instance that is new, and is cold then.
            assertThat(judgement.n()).isBetween(10, 15);
            assertThat(((IntervalJudgement) judgement).generations()).isEqualTo(5);
        });
    }

    @Test
    void aShiftThatIsThereRefutesThatThereIsNone() {
        VerdictRecord refuted = verdict(smoke, "that nothing shifts is refuted");
        assertThat(refuted.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(refuted.message())
                .matches("shift of figure over concurrency from 1 to 2 is 2, 90% interval 2 to 2, claimed 0.9 to 1.1"
                        + " \\(n = 1[0-5] in 5 generations\\): refuted, 82% above the bound");
    }

    @Test
    void everyCallHasOneResult() {
        assertThat(verdict(smoke, "every call has one result").verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void withoutCpuOfTheirOwnInstancesAreNotCompared(@TempDir Path output) {
        List<VerdictRecord> unscaled = verdicts(output, Map.of("assay.embedded.cpu", "unscaled"));
        assertThat(verdict(unscaled, "needs CPU for each instance").verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(verdict(unscaled, "a true factor is held").verdict()).isEqualTo(Verdict.HELD);
    }

    private static List<VerdictRecord> verdicts(Path output, Map<String, String> parameters) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            experiments.run(selectClass(ShiftFixture.class));
            return experiments.measured().get(0).verdicts();
        }
    }

    private static VerdictRecord verdict(List<VerdictRecord> verdicts, String claim) {
        return verdicts.stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
