package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.ColdVersionsFixture;
import dev.assay.experiment.fixture.SlowInitFixture;
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

    private static List<VerdictRecord> judged = List.of();

    @BeforeAll
    static void measureOnce(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of())) {
            experiments.run(selectClass(ColdVersionsFixture.class), selectClass(SlowInitFixture.class));
            judged = experiments.measured().stream()
                    .flatMap(folder -> folder.verdicts().stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "heavierInitIsRefuted, REFUTED",
        "heavierInitIsRefutedInMillis, REFUTED",
        "lighterInitHolds, HELD",
        "theHandlerIsApart, HELD",
        "threeOfFourWithinAMinute, HELD",
        "threeOfFourWithinTwentyMillis, REFUTED",
        "nineOfTenOfSoFew, ABORTED"
    })
    void claimsOnInitAreJudged(String method, Verdict verdict) {
        assertThat(verdict(method).verdict()).as(verdict(method).message()).isEqualTo(verdict);
    }

    /** Twice as long would be refuted; of the same code, a busy host may leave it open. */
    @Test
    void sameCodeIsNotRefuted() {
        VerdictRecord same = verdict("equalInitIsNotRefuted");
        assertThat(same.verdict()).as(same.message()).isIn(Verdict.HELD, Verdict.UNDECIDED);
    }

    @Test
    void messagesNameFigureVersionAndHowManyColdStartsItTakes() {
        assertThat(verdict("heavierInitIsRefuted").message()).contains("INIT of version heavy over baseline", "n = 10");
        assertThat(verdict("nineOfTenOfSoFew").message())
                .contains("percentile 90 of INIT", "needs at least 36 calls in 12 generations", "there are 12");
    }

    private static VerdictRecord verdict(String method) {
        return judged.stream()
                .filter(one -> one.method().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }
}
