package dev.assay.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.errors.InvalidInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalScheduleTest {

    private static final int MANY = 20_000;

    @Test
    void constantArrivalsHaveEqualGapsThatDoNotAddUpErrors() {
        ArrivalSchedule schedule = ArrivalSchedule.constant(3, 3_000_000);

        assertThat(schedule.nanosAt(0)).isEqualTo(333_333_333L);
        assertThat(schedule.nanosAt(2)).isEqualTo(1_000_000_000L);
        assertThat(schedule.nanosAt(2_999_999)).isEqualTo(1_000_000_000_000_000L);
    }

    @Test
    void gapsOfAPoissonProcessAreExponential() {
        double[] gaps = gaps(ArrivalSchedule.poisson(50, MANY, 11));

        assertThat(Arrays.stream(gaps).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(gaps).average().orElseThrow()).isCloseTo(0.020, within(0.0007));
        // Kolmogorov-Smirnov at 1%: 1.63 / sqrt(n).
        assertThat(distanceFromExponential(gaps, 50)).isLessThan(1.63 / Math.sqrt(MANY));
    }

    @Test
    void theSameSeedDrawsTheSameTimetable() {
        assertThat(gaps(ArrivalSchedule.poisson(50, 100, 11)))
                .isEqualTo(gaps(ArrivalSchedule.poisson(50, 100, 11)))
                .isNotEqualTo(gaps(ArrivalSchedule.poisson(50, 100, 12)));
    }

    /** A step of the seed by the generator's own would give the next block the same gaps, a call later. */
    @Test
    void noVisitHasTheGapsOfAnother() {
        Set<Double> seen = new HashSet<>();
        for (int block = 0; block < 40; block++) {
            for (String cell : List.of("a", "b", "c")) {
                long seed = ArrivalSchedule.seed(7, block, cell);
                Arrays.stream(gaps(ArrivalSchedule.poisson(50, 50, seed))).forEach(seen::add);
            }
        }
        // In whole nanoseconds a few of the 6,000 may meet by chance.
        assertThat(seen).hasSizeGreaterThan(5_990);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, arrivals per second (0.0) must be more than 0",
        "-2, 1, arrivals per second (-2.0) must be more than 0",
        "NaN, 1, arrivals per second (NaN) must be more than 0",
        "10, 0, arrivals (0) must be at least 1"
    })
    void aTimetableHasARateAndArrivals(double perSecond, int count, String message) {
        assertThatThrownBy(() -> ArrivalSchedule.constant(perSecond, count))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> ArrivalSchedule.poisson(perSecond, count, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    private static double[] gaps(ArrivalSchedule schedule) {
        return IntStream.range(0, schedule.count())
                .mapToDouble(i -> (schedule.nanosAt(i) - (i == 0 ? 0 : schedule.nanosAt(i - 1))) / 1e9)
                .toArray();
    }

    private static double distanceFromExponential(double[] gaps, double rate) {
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        return IntStream.range(0, sorted.length)
                .mapToDouble(i -> Math.abs((i + 0.5) / sorted.length - (1 - Math.exp(-rate * sorted[i]))))
                .max()
                .orElseThrow();
    }
}
