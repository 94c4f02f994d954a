package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TuningRatesTest {

    private static final int RUNS = 300 * Simulations.TIMES;

    /** Instances that differ by 5% mislead a name given after 50 calls of each level on one instance, and not the set. */
    @Test
    void theSetHoldsTheFastestLevelMoreOftenThanTheNameIsRight() {
        double[] rates = TuningRates.rates(0.05, 0.1, 0.05, RUNS);
        assertThat(rates[0]).as("wrong names").isGreaterThan(20);
        assertThat(rates[1]).as("sets without the fastest").isLessThanOrEqualTo(5);
    }

    @Test
    void levelsThatAreFarApartAreToldApart() {
        double[] rates = TuningRates.rates(0.3, 0.1, 0.02, RUNS);
        assertThat(rates[0]).as("wrong names").isZero();
        assertThat(rates[2]).as("sets of the fastest alone").isGreaterThan(95);
    }

    /** Of ten values, the two least and the two greatest do not count. */
    @Test
    void theEstimatorLeavesOutAFifthAtEachEnd() {
        assertThat(TuningRates.trimmedMean(new double[] {1000, 3, 1, 4, 2, 900, 5, 6, 7, 8}))
                .isEqualTo(5.5);
    }
}
