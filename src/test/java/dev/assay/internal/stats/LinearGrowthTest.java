package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.stats.LinearGrowth.Ratio;
import dev.assay.internal.stats.LogLogSlope.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LinearGrowthTest {

    /** One value a level in each generation; in R: {@code y}, a list of five vectors, and {@code k <- 1:5}. */
    private static final double[][] Y = {
        {13.1, 23.4, 32.8, 43.5, 53.2},
        {14.0, 25.1, 36.2, 46.9, 58.4},
        {12.2, 21.8, 31.9, 41.6, 50.9},
        {13.5, 24.2, 33.6, 44.9, 54.1},
        {12.9, 22.7, 34.1, 43.3, 54.6}
    };

    /** R: {@code f <- sapply(y, function(t) coef(lm(t ~ k))); t.test(f[1,], conf.level = .9); t.test(f[2,], conf.level = .9)}. */
    @Test
    void interceptAndSlopeAreThoseOfR() {
        LinearGrowth growth = LinearGrowth.of(points(), Centre.MEDIAN, 0.9);
        assertThat(growth.intercept().value()).isEqualTo(2.876, within(1e-9));
        assertThat(growth.intercept().interval().low()).isEqualTo(2.43092879601338, within(1e-9));
        assertThat(growth.slope().value()).isEqualTo(10.28, within(1e-9));
        assertThat(growth.slope().interval().high()).isEqualTo(10.75836095761537, within(1e-9));
        assertThat(growth.slope().n()).isEqualTo(25);
    }

    /** R: {@code r <- sapply(1:5, function(i) (y[[i]] - f[1, i]) / (f[2, i] * k)); t.test(r[1,], conf.level = 1 - .1 / 5)}. */
    @Test
    void ratiosAreThoseOfRAndHoldTogether() {
        List<Ratio> ratios = LinearGrowth.of(points(), Centre.MEDIAN, 0.9).ratios();
        assertThat(ratios).extracting(Ratio::x).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        Estimate first = ratios.get(0).estimate();
        assertThat(first.value()).isEqualTo(0.998308010647576, within(1e-12));
        assertThat(first.interval().confidence()).isEqualTo(0.98, within(1e-12));
        assertThat(first.interval().low()).isEqualTo(0.977276454697678, within(1e-9));
        assertThat(first.interval().high()).isEqualTo(1.019339566597473, within(1e-9));
        Estimate last = ratios.get(4).estimate();
        assertThat(last.interval().low()).isEqualTo(0.990779989032354, within(1e-9));
        assertThat(last.interval().high()).isEqualTo(1.007572633303522, within(1e-9));
    }

    @Test
    void quadraticGrowthShowsAtTheEnds() {
        List<Ratio> ratios =
                LinearGrowth.of(curve(x -> x * x), Centre.MEDIAN, 0.9).ratios();
        assertThat(ratios.get(0).estimate().value()).isEqualTo(4.0 / 3, within(1e-12));
        assertThat(ratios.get(2).estimate().value()).isEqualTo(8.0 / 9, within(1e-12));
    }

    @Test
    void aLineThatDoesNotRiseHasNoRatios() {
        LinearGrowth flat = LinearGrowth.of(curve(x -> 7), Centre.MEDIAN, 0.9);
        assertThat(flat.slope().value()).isZero();
        assertThat(flat.ratios()).isEmpty();
    }

    @Test
    void twoLevelsAreAlwaysALine() {
        assertThatThrownBy(() -> LinearGrowth.of(points().subList(0, 2), Centre.MEDIAN, 0.9))
                .hasMessageContaining("levels (2) must be at least 3");
        Point once = points().get(0);
        assertThatThrownBy(
                        () -> LinearGrowth.of(List.of(once, once, points().get(1), points().get(2)), Centre.MEAN, 0.9))
                .hasMessageContaining("none twice");
    }

    private static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int level = 0; level < 5; level++) {
            Sample.Builder sample = Sample.builder();
            for (int generation = 0; generation < Y.length; generation++) {
                sample.add(generation, Y[generation][level]);
            }
            points.add(new Point(level + 1.0, sample.build()));
        }
        return points;
    }

    private static List<Point> curve(DoubleUnaryOperator time) {
        List<Point> points = new ArrayList<>();
        for (double x = 1; x <= 5; x++) {
            Sample.Builder sample = Sample.builder();
            for (int generation = 0; generation < 5; generation++) {
                sample.add(generation, time.applyAsDouble(x));
            }
            points.add(new Point(x, sample.build()));
        }
        return points;
    }
}
