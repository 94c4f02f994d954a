package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.TuningFixture;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import dev.assay.testkit.LaunchedExperiments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims on the levels that cannot be told from the best, through the launcher. */
class TuningClaimsTest {

    private static List<VerdictRecord> verdicts = List.of();

    @BeforeAll
    static void measure(@TempDir Path output) {
        verdicts = verdicts(output, Map.of());
    }

    @Test
    void aLevelInTheSetIsHeld() {
        assertThat(verdict("one of two fastest is included")).isEqualTo(Verdict.HELD);
        assertThat(verdict("the cheapest is the only one")).isEqualTo(Verdict.HELD);
        assertThat(verdict("the cheapest within a limit is the only one")).isEqualTo(Verdict.HELD);
        assertThat(verdict("the balance is best at one level")).isEqualTo(Verdict.HELD);
    }

    @Test
    void aLevelThatAnotherBeatsIsRefutedWithEveryFigure() {
        assertThat(verdict("a slower level is not among the fastest")).isEqualTo(Verdict.REFUTED);
        assertThat(message("a slower level is not among the fastest"))
                .startsWith("number of levels that cannot be told from the fastest over memory is 2, claimed 256 MB"
                        + " among them; seen: 512 MB, 1024 MB; 128 MB: median 40")
                .contains(
                        " ms, mean cost 10 USD per million, ",
                        " times the least (96.7% interval ",
                        "; 5 generations (n = 400)")
                .endsWith(": refuted");
        assertThat(verdict("a dearer level is not the only cheapest")).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void theOnlyOneOfALargerSetIsUndecided() {
        assertThat(verdict("one of two fastest is not known to be the only one"))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(message("one of two fastest is not known to be the only one"))
                .contains("claimed 512 MB alone; seen: 512 MB, 1024 MB; ");
    }

    @Test
    void levelsBeyondTheLimitOrNearItAreNamed() {
        assertThat(verdict("a level beyond the limit is not among the cheapest"))
                .isEqualTo(Verdict.REFUTED);
        assertThat(message("a level beyond the limit is not among the cheapest"))
                .contains("cheapest with a median of at most 150 ms over memory", ", beyond the limit; 256 MB: ");
        assertThat(verdict("a level that may be within the limit is named")).isEqualTo(Verdict.UNDECIDED);
        assertThat(message("a level that may be within the limit is named"))
                .contains("seen: 512 MB alone; ", "undecided whether within the limit: 256 MB;");
        assertThat(verdict("a level that may be within the limit may be the cheapest"))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aLimitThatNoLevelHoldsAbortsWithTheMedians() {
        assertThat(verdict("no level is within the limit")).isEqualTo(Verdict.ABORTED);
        assertThat(message("no level is within the limit"))
                .startsWith("no level holds a median of at most 50 ms: 128 MB median 40")
                .endsWith(". Raise the limit, or measure faster levels");
    }

    @Test
    void theSetCanBeRead() {
        assertThat(verdict("the set can be read")).isEqualTo(Verdict.HELD);
    }

    @Test
    void badInputIsRefusedWithTheRemedy() {
        assertThat(message("an unknown factor is refused"))
                .contains("factor (colour) must be one of the design: [memory]");
        assertThat(message("an unknown level is refused"))
                .contains("level (300) must be one of memory: [128 MB, 256 MB, 512 MB, 1024 MB]");
        assertThat(message("a weight above one is refused")).contains("costWeight (1.5) must be 0 to 1. Use 0 for");
        assertThat(message("a figure of one level is refused"))
                .contains("duration (latency at 1 of 4 levels) must be a figure of all levels");
    }

    @Test
    void anAnswerThatNobodyClaimsOnIsFound() {
        assertThat(message("an answer without a claim says nothing"))
                .contains("tuning(\"memory\").fastest() needs assertThat(...).includes(512) or .isOnly(512)");
    }

    @Test
    void oneLevelHasNoBest(@TempDir Path output) {
        VerdictRecord narrowed =
                record(verdicts(output, Map.of("assay.levels", "512")), "the balance is best at one level");
        assertThat(narrowed.verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(narrowed.message()).contains("needs at least 2 levels");
    }

    private static Verdict verdict(String claim) {
        return record(claim).verdict();
    }

    private static String message(String claim) {
        return record(claim).message();
    }

    private static VerdictRecord record(String claim) {
        return record(verdicts, claim);
    }

    private static VerdictRecord record(List<VerdictRecord> verdicts, String claim) {
        return verdicts.stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private static List<VerdictRecord> verdicts(Path output, Map<String, String> parameters) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, parameters)) {
            experiments.run(selectClass(TuningFixture.class));
            return experiments.measured().get(0).verdicts();
        }
    }
}
