package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.CappedFixture;
import dev.assay.experiment.fixture.ColdCappedFixture;
import dev.assay.experiment.fixture.StoppingConfirmedFixture;
import dev.assay.experiment.fixture.StoppingFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {

    @Test
    void measuringEndsWithTheFirstLookThatDecides(@TempDir Path output) {
        ExperimentFolder folder = measured(output, StoppingFixture.class);
        assertThat(folder.record().design().generations()).isEqualTo(10);
        assertThat(folder.record().design().invocations()).isEqualTo(10);
        assertThat(folder.record().warnings()).isEmpty();
        assertThat(folder.observations())
                .extracting(one -> one.place().generation())
                .contains(9)
                .doesNotContain(10);
        VerdictRecord decided = verdict(folder, "decided by ten generations");
        assertThat(decided.verdict()).isEqualTo(Verdict.HELD);
        assertThat(((IntervalJudgement) decided.judgements().get(0)).confidence())
                .isEqualTo(0.96);
        assertThat(verdict(folder, "converged").verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void aCapEndsMeasuringUnconvergedWhichIsSaid(@TempDir Path output) {
        ExperimentFolder folder = measured(output, CappedFixture.class);
        assertThat(folder.record().design().generations()).isEqualTo(5);
        assertThat(folder.record().warnings())
                .singleElement()
                .asString()
                .startsWith("Not converged: the interval of the median duration at 1769 MB reaches ");
        VerdictRecord converged = verdict(folder, "converged");
        assertThat(converged.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(converged.message())
                .contains("generations until the data were enough is 5, claimed enough; not converged: ");
    }

    @Test
    void coldStartsAreLookedAtByTheFigureThatIsNamed(@TempDir Path output) {
        ExperimentFolder folder = measured(output, ColdCappedFixture.class);
        assertThat(folder.record().design().generations()).isEqualTo(5);
        assertThat(folder.record().warnings())
                .singleElement()
                .asString()
                .startsWith("Not converged: the interval of the median INIT at configuration reaches ");
        assertThat(verdict(folder, "converged").verdict()).isEqualTo(Verdict.REFUTED);
    }

    /** Each of the two measurements stops by its own data, at the confidence of three looks. */
    @Test
    void whatIsMeasuredAgainStopsByItsOwnData(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of("assay.confirm", "yes"))) {
            experiments.run(selectClass(StoppingConfirmedFixture.class));
            List<ExperimentFolder> folders = experiments.measured();
            assertThat(folders)
                    .extracting(folder -> folder.record().design().generations())
                    .containsExactly(5, 10);
            VerdictRecord claim = verdict(folders.get(0), "held by ten generations the second time");
            assertThat(claim.verdict()).as(claim.message()).isEqualTo(Verdict.HELD);
            assertThat(claim.judgements())
                    .extracting(one -> ((IntervalJudgement) one).confidence())
                    .containsOnly(0.96);
        }
    }

    private static ExperimentFolder measured(Path output, Class<?> fixture) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output)) {
            experiments.run(selectClass(fixture));
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
