package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A fast version of {@link ShiftSimulation}: 1000 runs with a fixed seed, so that a standard error at 90% is 1 point. */
class ShiftTest {

    private static final int RUNS = 1000;

    @ParameterizedTest
    @FieldSource("dev.assay.internal.stats.simulation.ShiftScenario#ALL")
    void overGenerationsItCoversNineTimesInTen(ShiftScenario scenario) {
        assertThat(share(scenario, ShiftCandidate.STUDENT_OVER_GENERATIONS, RUNS))
                .isBetween(0.87, 0.95);
    }

    @Test
    void burstsOfOneGenerationAreNotIndependent() {
        ShiftScenario instancesDiffer = ShiftScenario.ALL.get(3);
        assertThat(share(instancesDiffer, ShiftCandidate.WELCH_OVER_BURSTS, RUNS))
                .isLessThan(0.85);
        assertThat(share(instancesDiffer, ShiftCandidate.WELCH_OVER_CALLS, RUNS))
                .isLessThan(0.85);
    }

    @Test
    void burstsDrawnAgainWithinGenerationsCoverTooRarely() {
        assertThat(share(ShiftScenario.ALL.get(2), ShiftCandidate.BOOTSTRAP_BURSTS_WITHIN_GENERATIONS, RUNS / 10))
                .isLessThan(0.80);
    }

    private static double share(ShiftScenario scenario, ShiftCandidate candidate, int runs) {
        return Objects.requireNonNull(ShiftSimulation.coverage(scenario, 5, runs, EnumSet.of(candidate))
                        .get(candidate))
                .share();
    }
}
