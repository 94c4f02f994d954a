package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The remissions of 21 patients under 6-mercaptopurine and of 21 without (Freireich and others 1963), in weeks. */
class SurvivalCurveTest {

    static final List<Lifetime> TREATED =
            SamplesOfLives.lives("6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+");
    private static final List<Lifetime> UNTREATED =
            SamplesOfLives.lives("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");
    private static final Offset<Double> EXACT = within(1e-9);

    /** lifelines 0.30: {@code KaplanMeierFitter().fit(times, ended).survival_function_}, {@code .median_survival_time_}. */
    @Test
    void theCurveIsKaplanAndMeiers() {
        SurvivalCurve curve = SurvivalCurve.of(TREATED);
        assertThat(curve.at(5.9)).isEqualTo(1);
        assertThat(curve.at(6)).isEqualTo(0.8571428571428571, EXACT);
        assertThat(curve.at(7)).isEqualTo(0.8067226890756302, EXACT);
        assertThat(curve.at(40)).isEqualTo(0.4481792717086834, EXACT);
        assertThat(curve.median()).isEqualTo(23);
        assertThat(curve.n()).isEqualTo(21);
    }

    /**
     * SciPy, for example at 10 weeks: {@code beta.ppf} of the beta distribution with the mean and variance of the product of
     * {@code beta(19, 3), beta(17, 1), beta(15, 1)}, and of {@code beta(14, 1)} for the lower end. Two million products drawn by numpy
     * have the quantiles 0.5425 and 0.8976.
     */
    @Test
    void theIntervalIsOfTheBetaProductProcedure() {
        SurvivalCurve curve = SurvivalCurve.of(TREATED);
        assertThat(curve.interval(6, 0.9).low()).isEqualTo(0.6707889805374472, EXACT);
        assertThat(curve.interval(6, 0.9).high()).isEqualTo(0.9599004637025255, EXACT);
        assertThat(curve.interval(10, 0.9).low()).isEqualTo(0.5425883322286384, EXACT);
        assertThat(curve.interval(10, 0.9).high()).isEqualTo(0.8977206596037378, EXACT);
        assertThat(curve.interval(35, 0.9).low()).isEqualTo(0.03723465263111414, EXACT);
        assertThat(curve.interval(35, 0.9).high()).isEqualTo(0.6907105601852861, EXACT);
    }

    /** SciPy: {@code binomtest(k, 21).proportion_ci(0.9, 'exact')} with k = 14, 21, 0. */
    @Test
    void ofLivesThatAllEndedTheIntervalIsClopperAndPearsons() {
        SurvivalCurve curve = SurvivalCurve.of(UNTREATED);
        assertThat(curve.interval(4, 0.9).low()).isEqualTo(0.4640640923907075, EXACT);
        assertThat(curve.interval(4, 0.9).high()).isEqualTo(0.8318241766082324, EXACT);
        assertThat(curve.interval(0.5, 0.9).low()).isEqualTo(0.8670540889734766, EXACT);
        assertThat(curve.interval(0.5, 0.9).high()).isEqualTo(1);
        assertThat(curve.interval(23, 0.9).low()).isZero();
        assertThat(curve.interval(23, 0.9).high()).isEqualTo(0.13294591102652342, EXACT);
    }

    /** By definition: the first times at which an end of the interval of the share passes one half. */
    @Test
    void theMedianLiesWhereOneHalfIsWithinTheIntervalOfTheShare() {
        Interval untreated = SurvivalCurve.of(UNTREATED).medianInterval(0.9);
        assertThat(untreated.low()).isEqualTo(4);
        assertThat(untreated.high()).isEqualTo(11);
        assertThat(SurvivalCurve.of(TREATED).medianInterval(0.9).high()).isInfinite();
        assertThat(SurvivalCurve.of(SamplesOfLives.lives("5+ 6+ 7+")).median()).isInfinite();
    }

    /** A life of seconds whose end is exponential, seen until another such time: the true share is known. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        java.util.Random random = new java.util.Random(20260101);
        long below = 0;
        long above = 0;
        int runs = 4_000;
        double truth = Math.exp(-0.7);
        for (int run = 0; run < runs; run++) {
            Interval interval = SurvivalCurve.of(IntStream.range(0, 20)
                            .mapToObj(i -> censored(random))
                            .toList())
                    .interval(0.7, 0.9);
            below += interval.high() < truth ? 1 : 0;
            above += interval.low() > truth ? 1 : 0;
        }
        // Each is 5% at most; three standard deviations of 4,000 runs are 1%.
        assertThat(below / (double) runs).isLessThan(0.06);
        assertThat(above / (double) runs).isLessThan(0.06);
    }

    private static Lifetime censored(java.util.Random random) {
        double life = -Math.log(1 - random.nextDouble());
        double seen = -1.5 * Math.log(1 - random.nextDouble());
        return new Lifetime(Math.min(life, seen), life <= seen);
    }

    @Test
    void nothingToSeeIsRefused() {
        assertThatThrownBy(() -> SurvivalCurve.of(List.of())).hasMessageContaining("must be at least one");
        assertThatThrownBy(() -> new Lifetime(-1, true)).hasMessageContaining("time (-1.0) must be at least 0");
    }
}
