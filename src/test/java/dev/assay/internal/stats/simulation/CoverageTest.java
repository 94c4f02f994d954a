package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A fast version of {@link CoverageSimulation}: 1000 runs with a fixed seed, so that a standard error of coverage is 1.0
 * percentage point at 90% and the bounds leave three of them.
 */
class CoverageTest {

    private static final int RUNS = 1000;

    @ParameterizedTest
    @FieldSource("dev.assay.internal.stats.simulation.Scenario#ALL")
    void slopeOverFiveGenerationsCoversNineTimesInTen(Scenario scenario) {
        SlopeCandidate chosen = SlopeCandidate.STUDENT_OVER_GENERATIONS;
        Map<SlopeCandidate, Coverage> coverage = CoverageSimulation.slopes(scenario, 5, RUNS, EnumSet.of(chosen));
        assertThat(share(coverage, chosen)).isBetween(0.87, 0.96);
    }

    @Test
    void percentileBootstrapOfFiveGenerationsCoversTooRarely() {
        SlopeCandidate rejected = SlopeCandidate.BOOTSTRAP_GENERATIONS;
        Map<SlopeCandidate, Coverage> coverage =
                CoverageSimulation.slopes(Scenario.ALL.get(1), 5, RUNS, EnumSet.of(rejected));
        assertThat(share(coverage, rejected)).isLessThan(0.86);
    }

    @Test
    void medianOverFiveGenerationsCoversWhereIgnoringThemDoesNot() {
        Map<MedianCandidate, Coverage> coverage = medians(Scenario.ALL.get(8), 5);
        assertThat(share(coverage, MedianCandidate.KORN_GRAUBARD)).isGreaterThan(0.92);
        assertThat(share(coverage, MedianCandidate.EXACT_AS_IF_INDEPENDENT)).isLessThan(0.60);
    }

    /** 30% of calls take three times as long: the median of four of them is larger than that of all. */
    @Test
    void medianOfAllCallsCoversWhereAMeanOfMediansOfFourDoesNot() {
        Scenario slow = new Scenario("instances 2%, calls 10%, 30% slow calls", 4, 0.02, 0.10, 0, false, 0.3);
        Map<MedianCandidate, Coverage> coverage = medians(slow, 20);
        assertThat(share(coverage, MedianCandidate.KORN_GRAUBARD)).isGreaterThan(0.92);
        assertThat(share(coverage, MedianCandidate.STUDENT_OVER_LOGARITHMS)).isLessThan(0.30);
    }

    private static Map<MedianCandidate, Coverage> medians(Scenario scenario, int generations) {
        return CoverageSimulation.medians(
                scenario,
                generations,
                RUNS,
                EnumSet.of(
                        MedianCandidate.KORN_GRAUBARD,
                        MedianCandidate.STUDENT_OVER_LOGARITHMS,
                        MedianCandidate.EXACT_AS_IF_INDEPENDENT));
    }

    private static <C> double share(Map<C, Coverage> coverage, C candidate) {
        return Objects.requireNonNull(coverage.get(candidate)).share();
    }
}
