package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.stats.LogLogSlope.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLogSlopeTest {

    private static final List<Point> POINTS =
            List.of(new Point(128, Measured.AT_128), new Point(256, Measured.AT_256), new Point(512, Measured.AT_512));

    /**
     * R: {@code s <- sapply(1:5, function(i) coef(lm(log(c(median(at128[[i]]), median(at256[[i]]), median(at512[[i]])))
     * ~ log(c(128, 256, 512))))[2]); t.test(s, conf.level = .9)}.
     */
    @Test
    void slopeOfMediansIsThatOfR() {
        Estimate slope = LogLogSlope.of(POINTS, 0.9);
        assertThat(slope.value()).isEqualTo(-1.00038270050055, within(1e-12));
        assertThat(slope.interval().low()).isEqualTo(-1.007663987967518, within(1e-9));
        assertThat(slope.interval().high()).isEqualTo(-0.993101413033579, within(1e-9));
        assertThat(slope.n()).isEqualTo(60);
        assertThat(slope.generations()).isEqualTo(5);
    }

    /** R: as above with {@code mean} for {@code median}. */
    @Test
    void slopeOfMeansIsThatOfR() {
        Estimate slope = LogLogSlope.of(POINTS, Centre.MEAN, 0.9);
        assertThat(slope.value()).isEqualTo(-1.00361376885134, within(1e-12));
        assertThat(slope.interval().low()).isEqualTo(-1.010795948335456, within(1e-9));
        assertThat(slope.interval().high()).isEqualTo(-0.996431589367228, within(1e-9));
    }

    @Test
    void leavesOutGenerationsInWhichALevelHasNoValues() {
        Sample fourThenSix = Sample.of(
                new double[] {5.0},
                new double[] {},
                new double[] {4.8},
                new double[] {5.5},
                new double[] {5.7},
                new double[] {5.1});
        Sample six = Sample.of(
                new double[] {10.0},
                new double[] {999},
                new double[] {9.6},
                new double[] {11.0},
                new double[] {11.4},
                new double[] {10.2});
        Estimate slope = LogLogSlope.of(List.of(new Point(128, six), new Point(256, fourThenSix)), 0.9);
        assertThat(slope.value()).isEqualTo(-1, within(1e-12));
        assertThat(slope.generations()).isEqualTo(5);
        assertThat(slope.n()).isEqualTo(10);
    }

    @Test
    void refusesWhatHasNoSlope() {
        Point point = POINTS.get(0);
        assertThatThrownBy(() -> LogLogSlope.of(List.of(point, point), 0.9))
                .hasMessageContaining("levels (1) must be at least 2");
        assertThatThrownBy(() -> LogLogSlope.of(List.of(), 0.9)).hasMessageContaining("levels (0) must be at least 2");
        assertThatThrownBy(() -> new Point(0, point.y())).hasMessageContaining("x (0.0) must be greater than 0");
        Sample zero = Sample.of(new double[][] {{0}, {1}, {1}, {1}, {1}});
        assertThatThrownBy(() -> LogLogSlope.of(List.of(point, new Point(256, zero)), 0.9))
                .hasMessageContaining("median (0.0) must be greater than 0");
    }
}
