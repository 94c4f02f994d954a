package dev.assay.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.experiment.fixture.CoarseClockFixture;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Claims on figures of a coarse clock, and on several series at once, through the launcher. */
class CoarseClockTest {

    private static List<VerdictRecord> verdicts = List.of();

    @BeforeAll
    static void measure(@TempDir Path output) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, Map.of())) {
            experiments.run(selectClass(CoarseClockFixture.class));
            verdicts = experiments.measured().get(0).verdicts();
        }
    }

    /** At 5 ms and a tick of 1 ms, 33% of the intervals of a median miss, and 40% of those of a slope. */
    @ParameterizedTest
    @ValueSource(strings = {"a median", "a mean", "an exponent", "a line", "a drift"})
    void noClaimOnAFigureOfFewTicksIsDecided(String claim) {
        VerdictRecord aborted = verdict(claim);
        assertThat(aborted.verdict()).isEqualTo(Verdict.ABORTED);
        assertThat(aborted.message())
                .contains("taken with a clock that ticks every 1 ms: a claim on it needs 20 ticks");
    }

    @Test
    void seriesThatAreClaimedTogetherAreRefutedByAnIntervalForAllOfThem() {
        VerdictRecord undecided = verdict("one of two exponents is barely beyond its bound");
        assertThat(undecided.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(undecided.message())
                .contains("exponent of figure over times at memory 512 MB is 1.3, 95% interval 1.");
    }

    private static VerdictRecord verdict(String claim) {
        return verdicts.stream()
                .filter(one -> one.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
