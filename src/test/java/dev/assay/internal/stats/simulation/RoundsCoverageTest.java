package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Drift;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.RoundVariance;
import dev.assay.internal.stats.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How often 90% intervals over simulated rounds hold the true value: durations are lognormal; instances, rounds and calls each
 * add to the logarithm. The seed is fixed; a standard error of 2,000 runs is 0.7 points.
 */
class RoundsCoverageTest {

    private static final int RUNS = 2000;
    private static final int GENERATIONS = 5;
    private static final int ROUNDS = 6;
    private static final int CALLS = 5;
    private static final double INSTANCES = 0.05;

    @Test
    void theShareIsCoveredWhereInstancesDiffer() {
        for (double betweenRounds : new double[] {0.01, 0.03, 0.10}) {
            double truth = betweenRounds * betweenRounds / (betweenRounds * betweenRounds + 0.03 * 0.03);
            Coverage coverage = coverage(
                    betweenRounds, 0, truth, rounds -> RoundVariance.of(rounds).share(0.9));
            assertThat(coverage.share()).isBetween(0.88, 0.92);
        }
    }

    @Test
    void theDeviationIsCoveredAtLeastAsOftenAsSaid() {
        for (double betweenRounds : new double[] {0.01, 0.03, 0.10}) {
            Coverage coverage = coverage(
                    betweenRounds,
                    0,
                    betweenRounds,
                    rounds -> RoundVariance.of(rounds).deviationBetweenRounds(0.9));
            assertThat(coverage.share()).isBetween(0.88, 0.96);
        }
    }

    @Test
    void theDriftIsCoveredWhereInstancesDiffer() {
        Coverage coverage = coverage(0.02, 0.2, Math.expm1(0.2), rounds -> Drift.overSpan(rounds, 0.9));
        assertThat(coverage.share()).isBetween(0.88, 0.92);
    }

    /** Were the drift taken for noise between rounds, the share would be a half. */
    @Test
    void aDriftIsMostlyNotTakenForVariationBetweenRounds() {
        double mean = 0;
        Random random = new Random(20261121);
        for (int run = 0; run < 200; run++) {
            mean += RoundVariance.of(draw(0, 0.1, random)).share(0.9).value() / 200;
        }
        assertThat(mean).isLessThan(0.15);
    }

    private static Coverage coverage(
            double betweenRounds, double drift, double truth, Function<Rounds, Estimate> estimator) {
        Coverage coverage = new Coverage();
        Random random = new Random(20261121);
        for (int run = 0; run < RUNS; run++) {
            Rounds rounds = draw(betweenRounds, drift, random);
            coverage.add(Optional.of(estimator.apply(rounds).interval()), truth);
        }
        return coverage;
    }

    private static Rounds draw(double betweenRounds, double drift, Random random) {
        List<Rounds.Round> rounds = new ArrayList<>();
        int last = GENERATIONS * ROUNDS - 1;
        for (int generation = 0; generation < GENERATIONS; generation++) {
            double instance = INSTANCES * random.nextGaussian();
            for (int i = 0; i < ROUNDS; i++) {
                int number = generation * ROUNDS + i;
                double shared = instance + betweenRounds * random.nextGaussian() + drift * number / last;
                double[] values = new double[CALLS];
                for (int call = 0; call < CALLS; call++) {
                    values[call] = 50 * Math.exp(shared + 0.03 * random.nextGaussian());
                }
                rounds.add(new Rounds.Round(generation, number, values));
            }
        }
        return Rounds.of(rounds);
    }
}
