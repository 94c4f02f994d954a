package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims err in 5% of runs at most, to each side, if the truth lies at the bound; the whole table is in {@code docs/error-rates.md}. */
class FurtherRatesTest {

    private static final int RUNS = 400 * Simulations.TIMES;
    /** Three standard errors of 400 runs. */
    private static final double MOST = 5 + 3 * 100 * Math.sqrt(0.05 * 0.95 / 400);

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void claimsErrRarelyToBothSides(String claim, double[] errors) {
        assertThat(errors[0]).as("falsely held").isLessThanOrEqualTo(MOST);
        assertThat(errors[1]).as("falsely refuted").isLessThanOrEqualTo(MOST);
    }

    static Stream<Arguments> claims() {
        int[] rounds = {10, 12};
        return Stream.of(
                Arguments.of("growth", FurtherRates.growth(CallScenario.NORMAL, 10, 10, RUNS)),
                Arguments.of("unequal bursts", FurtherRates.unequalBursts(CallScenario.LOGNORMAL_ONE, 10, 2, RUNS)),
                Arguments.of("difference", FurtherRates.difference(CallScenario.GAMMA, 5, 4, RUNS)),
                Arguments.of("share between rounds", FurtherRates.share(RoundScenario.NORMAL, rounds, RUNS)),
                Arguments.of("drift", FurtherRates.drift(RoundScenario.NORMAL, rounds, RUNS)),
                Arguments.of("share of lives", FurtherRates.survival(0.7, 20, RUNS)));
    }

    @Test
    void holmKeepsTheFalseAlarmsOfNineGatesWhereOneGateHasThem() {
        double[] nine = FurtherRates.gates(9, RUNS);
        assertThat(nine[0]).as("each gate alone").isGreaterThan(10);
        assertThat(nine[1]).as("by Holm's procedure").isLessThanOrEqualTo(MOST);
    }

    /** {@code x^p} lies 10% off its own line at the first or the last level. */
    @Test
    void thePowerAtTheBoundOfLinearGrowthIsOffByTenPercent() {
        assertThat(FurtherRates.powerOffBy(0.1)).isBetween(1.05, 1.5);
    }
}
