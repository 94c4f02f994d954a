package dev.assay.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullJitterTest {

    private static final FullJitter JITTER = new FullJitter(Duration.ofMillis(100), Duration.ofSeconds(5));

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "5, 3200", "6, 5000", "7, 5000", "2147483647, 5000"})
    void theLongestPauseDoublesUpToTheCap(int attempt, long millis) {
        assertThat(JITTER.longest(attempt)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aPauseIsAShareOfTheLongest() {
        RandomGenerator half = new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MIN_VALUE;
            }
        };

        assertThat(JITTER.pause(1, half)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void pausesOfOneSeedAreTheSame() {
        assertThat(JITTER.pause(3, new SplittableRandom(7))).isEqualTo(JITTER.pause(3, new SplittableRandom(7)));
    }
}
