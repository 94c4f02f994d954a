package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    private static final double[] ELEVEN = {10.0, 10.2, 9.9, 10.1, 10.0, 11.0, 11.3, 10.9, 11.2, 11.1, 11.0};

    /**
     * NumPy: {@code a, b = x[:t], x[t:]; m*n/(m+n) * (2*abs(a[:,None]-b).sum()/(m*n) - abs(a[:,None]-a).sum()/(m*(m-1)) -
     * abs(b[:,None]-b).sum()/(n*(n-1)))}.
     */
    @Test
    void theDistanceIsThatOfItsDefinition() {
        assertThat(ChangePoints.distance(ELEVEN, 2)).isCloseTo(0.9363636363636378, within(1e-12));
        assertThat(ChangePoints.distance(ELEVEN, 5)).isCloseTo(4.81818181818182, within(1e-12));
        assertThat(ChangePoints.distance(ELEVEN, 9)).isCloseTo(0.8000000000000003, within(1e-12));
    }

    @Test
    void twoChangesAreFoundWhereTheyAre() {
        double[] nights = nights(60, 1);
        for (int i = 20; i < nights.length; i++) {
            nights[i] *= i < 40 ? 1.2 : 0.9;
        }
        assertThat(ChangePoints.of(nights)).extracting(ChangePoints.Change::at).containsExactly(20, 40);
        assertThat(ChangePoints.of(nights).get(0).factor()).isCloseTo(1.2, within(0.03));
        assertThat(ChangePoints.of(nights).get(1).factor()).isCloseTo(0.75, within(0.03));
    }

    @Test
    void aSmallChangeAndAShortHistoryAreNotNamed() {
        double[] small = nights(60, 2);
        for (int i = 30; i < small.length; i++) {
            small[i] *= 1.03;
        }
        assertThat(ChangePoints.of(small)).isEmpty();
        assertThat(ChangePoints.of(new double[] {1, 1, 1, 1, 2, 2, 2, 2, 2})).isEmpty();
    }

    private static double[] nights(int count, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToDouble(night -> 100 * Math.exp(0.02 * random.nextGaussian()))
                .toArray();
    }
}
