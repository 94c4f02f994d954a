package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumpingMediansTest {

    private static final double[] AT_128 = {10, 11, 10.5, 9.8, 10.2, 10.1, 9.9, 10.4, 10.3, 10.6};
    private static final double[] AT_512 = {10.1, 10.9, 10.6, 9.9, 10.3, 10.2, 9.7, 10.6, 10.2, 10.5};
    private static final double[] AT_1024 = {10.2, 10.8, 10.4, 9.7, 10.3, 10.0, 9.8, 10.5, 10.1, 10.7};
    private static final double[] JUMPING = {10.2, 30, 10.4, 29, 31, 10, 9.8, 10.5, 10.1, 10.7};

    /**
     * SciPy: the slopes by {@code s = [np.polyfit(lx, np.log(y[:, g]), 1)[0] for g in range(10)]}, their interval by {@code
     * stats.t.interval(.9, 9, np.mean(s), stats.sem(s))}; the pseudo-values by {@code p = [10 * w - 9 * pooled(g) for g in range(10)]},
     * where {@code pooled(g)} is the slope of the logarithms of the medians without generation {@code g}, and {@code w} with all.
     */
    @Test
    void theIntervalHoldsThatOfTheMediansOfAllCalls() {
        Estimate slope = slope(JUMPING);
        assertThat(slope.value()).isEqualTo(0.1316628923234652, within(1e-12));
        assertThat(slope.interval().low()).isEqualTo(-0.007736348240160819, within(1e-9));
        assertThat(slope.interval().high()).isEqualTo(0.2552323029597304, within(1e-9));
    }

    /** SciPy, as above: Student's interval of the slopes. */
    @Test
    void mediansThatDoNotJumpHaveStudentsInterval() {
        Interval interval = slope(AT_1024).interval();
        assertThat(interval.low()).isEqualTo(-0.004704984596835424, within(1e-9));
        assertThat(interval.high()).isEqualTo(0.0026849798579810878, within(1e-9));
    }

    private static Estimate slope(double[] at1024) {
        return LogLogSlope.of(
                List.of(
                        new LogLogSlope.Point(128, oneCallPerGeneration(AT_128)),
                        new LogLogSlope.Point(512, oneCallPerGeneration(AT_512)),
                        new LogLogSlope.Point(1024, oneCallPerGeneration(at1024))),
                0.9);
    }

    private static Sample oneCallPerGeneration(double[] values) {
        return Sample.of(
                Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new));
    }
}
