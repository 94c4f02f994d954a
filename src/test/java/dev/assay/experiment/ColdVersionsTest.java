package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ColdVersionsFixture;
import dev.assay.internal.runfolder.ExperimentFolder;
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

/** Claims on INIT of versions and on its percentiles, of instances that were really started. */
class ColdVersionsTest {

    private static ExperimentFolder measured;

    @BeforeAll
    static void measureOnce(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of())) {
            experiments.run(selectClass(ColdVersionsFixture.class));
            measured = experiments.measured().get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "heavier init is refuted, REFUTED",
        "heavier init is refuted in millis, REFUTED",
        "lighter init holds, HELD",
        "the handler is apart, HELD",
        "three of four inits take at most a minute, HELD",
        "three of four inits take at most what the heavy ones wait, REFUTED",
        "too high a percentile for so few, ABORTED"
    })
    void claimsOnInitAreJudged(String claim, Verdict verdict) {
        assertThat(verdicts(claim))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.verdict()).as(one.message()).isEqualTo(verdict));
    }

    /** Twice as long would be refuted; of the same code, a busy host may leave it open. */
    @Test
    void sameCodeIsNotRefuted() {
        VerdictRecord same = verdicts("equal init is not refuted").get(0);
        assertThat(same.verdict()).as(same.message()).isIn(Verdict.HELD, Verdict.UNDECIDED);
    }

    @Test
    void messagesNameFigureVersionAndHowManyColdStartsItTakes() {
        assertThat(verdicts("heavier init is refuted").get(0).message())
                .contains("INIT of version heavy over baseline", "(n = 28)");
        assertThat(verdicts("too high a percentile for so few").get(0).message())
                .contains("percentile 90 of INIT", "needs at least 42 calls in 7 generations", "there are 14");
    }

    private static List<VerdictRecord> verdicts(String claim) {
        return measured.verdicts().stream()
                .filter(one -> one.claim().equals(claim))
                .toList();
    }
}
