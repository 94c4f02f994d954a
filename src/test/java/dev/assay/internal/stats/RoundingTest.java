package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.stats.LogLogSlope.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals of values that are whole milliseconds are wider by what half a millisecond at each level may do to the figure. */
class RoundingTest {

    private static final double HALF = 0.5;
    private static final int[] X = {1, 2, 4};
    private static final double[] CENTRES = {25, 48, 101};

    @Test
    void theMedianOfWholeMillisecondsIsKnownToHalfAMillisecond() {
        Interval interval = Centre.MEDIAN.estimate(ofClock(30), 0.9).interval();
        assertThat(interval.low()).isEqualTo(29.5);
        assertThat(interval.high()).isEqualTo(30.5);
    }

    @Test
    void valuesOfNoClockAreTakenAsTheyAre() {
        assertThat(Centre.MEDIAN.estimate(exact(30), 0.9).interval().width()).isZero();
    }

    @Test
    void theMeanAndAPercentileAreWiderToo() {
        assertThat(Centre.MEAN.estimate(ofClock(30), 0.9).interval().width()).isEqualTo(1, within(1e-12));
        assertThat(GenerationQuantile.interval(ofClock(30), 0.75, 0.9)
                        .orElseThrow()
                        .width())
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void aRatioIsWiderByBothRoundings() {
        Interval ratio =
                Comparison.ratio(Centre.MEDIAN, ofClock(40), ofClock(20), 0.9).interval();
        assertThat(ratio.low()).isEqualTo(2 * 39.5 / 40 * 19.5 / 20, within(1e-9));
        assertThat(ratio.high()).isEqualTo(2 / (39.5 / 40 * 19.5 / 20), within(1e-9));
        assertThat(Comparison.difference(Centre.MEDIAN, ofClock(40), ofClock(20), 0.9)
                        .interval()
                        .width())
                .isEqualTo(2, within(1e-12));
    }

    @Test
    void anExponentReachesAsFarAsTheWorstRounding() {
        Interval interval = LogLogSlope.of(points(true), 0.9).interval();
        double worst = worst(centres -> exponent(centres).value());
        double middle = exponent(CENTRES).value();
        // The logarithm is not straight: the ends are a little further out than the worst case.
        assertThat(interval.high() - middle).isBetween(worst * 0.999, worst * 1.05);
        assertThat(middle - interval.low()).isBetween(worst * 0.95, worst * 1.05);
    }

    @Test
    void aLineAndItsRatiosReachAsFarAsTheWorstRounding() {
        LinearGrowth line = LinearGrowth.of(points(true), Centre.MEDIAN, 0.9);
        assertThat(line.slope().interval().width() / 2)
                .isEqualTo(worst(centres -> line(centres).slope().value()), within(1e-9));
        assertThat(line.intercept().interval().width() / 2)
                .isEqualTo(worst(centres -> line(centres).intercept().value()), within(1e-9));
        for (int level = 0; level < X.length; level++) {
            int at = level;
            double worst =
                    worst(centres -> line(centres).ratios().get(at).estimate().value());
            assertThat(line.ratios().get(level).estimate().interval().width() / 2)
                    .isEqualTo(worst, within(0.1 * worst));
        }
    }

    @Test
    void aDriftReachesAsFarAsTheWorstRounding() {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int generation = 0; generation < 5; generation++) {
            for (int round = 0; round < 2; round++) {
                rounds.add(new Rounds.Round(generation, 10.0 * generation + round, new double[] {40, 40}));
            }
        }
        Interval drift = Drift.overSpan(Rounds.of(rounds).ofClock(), 0.9).interval();
        // Steps of 10 s from -20 to 20: the weights' absolute values add up to 60 / 1000 per second; 41 s.
        assertThat(drift.high()).isEqualTo(Math.expm1(-Math.log1p(-HALF / 40) * 0.06 * 41), within(1e-12));
        assertThat(Drift.overSpan(Rounds.of(rounds), 0.9).interval().width()).isZero();
    }

    /** The greatest change of a figure if each centre is half a tick more or less. */
    private static double worst(ToDoubleFunction<double[]> figure) {
        double middle = figure.applyAsDouble(CENTRES);
        return IntStream.range(0, 1 << CENTRES.length)
                .mapToDouble(signs -> {
                    double[] moved = CENTRES.clone();
                    for (int i = 0; i < moved.length; i++) {
                        moved[i] += (signs >> i & 1) == 1 ? HALF : -HALF;
                    }
                    return Math.abs(figure.applyAsDouble(moved) - middle);
                })
                .max()
                .orElseThrow();
    }

    private static Estimate exponent(double[] centres) {
        return LogLogSlope.of(points(centres, false), 0.9);
    }

    private static LinearGrowth line(double[] centres) {
        return LinearGrowth.of(points(centres, false), Centre.MEDIAN, 0.9);
    }

    private static List<Point> points(boolean clock) {
        return points(CENTRES, clock);
    }

    private static List<Point> points(double[] centres, boolean clock) {
        return IntStream.range(0, X.length)
                .mapToObj(i -> new Point(X[i], clock ? ofClock(centres[i]) : exact(centres[i])))
                .toList();
    }

    private static Sample ofClock(double value) {
        return fill(Sample.builder().ofClock(), value);
    }

    private static Sample exact(double value) {
        return fill(Sample.builder(), value);
    }

    private static Sample fill(Sample.Builder sample, double value) {
        for (int call = 0; call < 100; call++) {
            sample.add(call % 10, value);
        }
        return sample.build();
    }
}
