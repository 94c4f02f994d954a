package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ConfirmedFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {

    private static List<ExperimentFolder> folders;

    @BeforeAll
    static void measureTwice(@TempDir Path output) {
        folders = measured(output, Map.of("assay.confirm", "yes"));
    }

    @Test
    void theSecondMeasurementIsMadeOnceAndKept() {
        assertThat(folders)
                .extracting(folder -> folder.record().name())
                .containsExactlyInAnyOrder("Confirmed", "Confirmed, measured again");
        long seed = folders.get(0).record().design().seed();
        assertThat(folders.get(1).record().design().seed()).isEqualTo(seed + 1);
        assertThat(folders.get(1).observations()).hasSize(20);
        assertThat(folders.get(1).verdicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "refuted twice, REFUTED, It was refuted twice",
        "held the second time, HELD, refuted at first, but held when measured again with seed'",
        "undecided the second time, UNDECIDED, but not when measured again with seed",
        "each level held the second time, HELD, but held when measured again",
        "exact claims are not judged again, REFUTED, values of duration"
    })
    void aClaimFailsOnlyIfItIsRefutedAgain(String claim, Verdict verdict, String message) {
        VerdictRecord record = verdict(folders.get(0), claim);
        assertThat(record.verdict()).as(record.message()).isEqualTo(verdict);
        assertThat(record.message()).contains(message);
    }

    @Test
    void bothJudgementsAreKept() {
        assertThat(verdict(folders.get(0), "held the second time").judgements())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.HELD, Verdict.HELD, Verdict.REFUTED, Verdict.REFUTED);
    }

    @Test
    void withoutTheOptionTheFirstOneDecides(@TempDir Path output) {
        List<ExperimentFolder> once = measured(output, Map.of());
        assertThat(once).hasSize(1);
        assertThat(verdict(once.get(0), "held the second time").verdict()).isEqualTo(Verdict.REFUTED);
    }

    private static List<ExperimentFolder> measured(Path output, Map<String, String> parameters) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            experiments.run(selectClass(ConfirmedFixture.class));
            return experiments.measured();
        }
    }

    private static VerdictRecord verdict(ExperimentFolder folder, String claim) {
        return folder.verdicts().stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
