package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LinearGrowth;
import dev.assay.internal.stats.LogLogSlope.Point;
import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.simulation.GrowthSimulation.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A fast version of {@link GrowthSimulation}: 1000 runs with a fixed seed, so that a standard error at 90% is 1 point. */
class GrowthTest {

    private static final int RUNS = 1000;
    private static final int GENERATIONS = 10;
    private static final GrowthCandidate CHOSEN = GrowthCandidate.LEAST_SQUARES_BONFERRONI;

    @Test
    void intervalsOfAllLevelsHoldTogetherNineTimesInTen() {
        for (GrowthScenario scenario : GrowthScenario.all(0.05)) {
            assertThat(rates(scenario, CHOSEN).covered()).as(scenario.name()).isBetween(0.88, 0.96);
        }
    }

    @Test
    void withoutACorrectionTheyDoNot() {
        assertThat(rates(GrowthScenario.all(0.05).get(0), GrowthCandidate.LEAST_SQUARES_UNCORRECTED)
                        .covered())
                .isLessThan(0.85);
    }

    @Test
    void linearWorkIsHeldAndQuadraticWorkRefuted() {
        Rates linear = rates(GrowthScenario.all(0.05).get(0), CHOSEN);
        assertThat(linear.held()).isGreaterThan(0.97);
        assertThat(linear.refuted()).isLessThan(0.01);
        Rates quadratic = rates(GrowthScenario.all(0.10).get(4), CHOSEN);
        assertThat(quadratic.refuted()).isGreaterThan(0.99);
        assertThat(quadratic.held()).isZero();
    }

    @Test
    void residualsRelativeToTheLevelTakeNLogNForLinear() {
        GrowthScenario nLogN = GrowthScenario.all(0.02).get(3);
        assertThat(rates(nLogN, CHOSEN).refuted()).isGreaterThan(0.99);
        assertThat(rates(nLogN, GrowthCandidate.RELATIVE_LEAST_SQUARES_BONFERRONI)
                        .held())
                .isGreaterThan(0.9);
    }

    /** The candidate is what the framework computes. */
    @Test
    void theSimulatedIntervalsAreThoseOfLinearGrowth() {
        GrowthScenario scenario = GrowthScenario.all(0.05).get(0);
        Random random = new Random(1);
        double[][] drawn = new double[GENERATIONS][];
        List<Sample.Builder> samples = new ArrayList<>();
        for (int level = 0; level < GrowthScenario.X.length; level++) {
            samples.add(Sample.builder());
        }
        for (int generation = 0; generation < GENERATIONS; generation++) {
            drawn[generation] = scenario.draw(random);
            for (int level = 0; level < GrowthScenario.X.length; level++) {
                samples.get(level).add(generation, drawn[generation][level]);
            }
        }
        List<Point> points = new ArrayList<>();
        for (int level = 0; level < GrowthScenario.X.length; level++) {
            points.add(new Point(GrowthScenario.X[level], samples.get(level).build()));
        }
        List<Interval> simulated = CHOSEN.intervals(GrowthScenario.X, drawn, 0.9);
        List<LinearGrowth.Ratio> computed =
                LinearGrowth.of(points, Centre.MEDIAN, 0.9).ratios();
        for (int level = 0; level < GrowthScenario.X.length; level++) {
            Interval interval = computed.get(level).estimate().interval();
            assertThat(interval.low()).isEqualTo(simulated.get(level).low(), Offset.offset(1e-9));
            assertThat(interval.high()).isEqualTo(simulated.get(level).high(), Offset.offset(1e-9));
        }
    }

    private static Rates rates(GrowthScenario scenario, GrowthCandidate candidate) {
        return GrowthSimulation.rates(scenario, GENERATIONS, RUNS, candidate);
    }
}
