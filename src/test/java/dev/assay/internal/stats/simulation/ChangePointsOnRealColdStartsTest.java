package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.ChangePoints;
import dev.assay.internal.stats.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a history of nights is said to have changed. A night's figure is the median of ten real INIT times of a day. Days are put
 * in another order, so that no change is real; with the second half longer by a part, one is.
 */
class ChangePointsOnRealColdStartsTest {

    private static final int PER_CONFIGURATION = 3 * Simulations.TIMES;

    @ParameterizedTest
    @CsvSource({"50, 1.0, 0, 0.03", "100, 1.0, 0, 0.03", "50, 1.1, 0.7, 1", "100, 1.1, 0.8, 1", "50, 1.2, 0.9, 1"})
    void alarmsRarelyWithoutAChangeAndMostlyWithOne(int nights, double factor, double least, double most) {
        int[] counted = changed(nights, factor);
        int changed = counted[0];
        int all = counted[1];
        System.out.printf(
                Locale.ROOT,
                "%d nights, x%.1f: %d of %d histories changed (%.1f%%)%n",
                nights,
                factor,
                changed,
                all,
                100.0 * changed / all);
        assertThat((double) changed / all).isBetween(least, most);
    }

    @Test
    void nightsThatResembleTheirNeighboursAlarmRarely() {
        Random random = new Random(20261127);
        for (double correlation : new double[] {0.3, 0.5}) {
            int changed = 0;
            int all = 50 * Simulations.TIMES;
            for (int i = 0; i < all; i++) {
                changed += ChangePoints.of(autocorrelated(100, correlation, random))
                                .isEmpty()
                        ? 0
                        : 1;
            }
            System.out.printf(Locale.ROOT, "AR(1) %.1f: %.1f%% changed%n", correlation, 100.0 * changed / all);
            assertThat((double) changed / all).isLessThan(0.25);
        }
    }

    /** Histories that changed, and all. */
    static int[] changed(int nights, double factor) {
        Random random = new Random(20261127);
        int changed = 0;
        int all = 0;
        for (List<double[]> days : RealColdStarts.byConfiguration().values()) {
            for (int i = 0; i < PER_CONFIGURATION; i++) {
                double[] series = history(days, nights, random);
                for (int night = nights / 2; night < nights; night++) {
                    series[night] *= factor;
                }
                changed += ChangePoints.of(series).isEmpty() ? 0 : 1;
                all++;
            }
        }
        return new int[] {changed, all};
    }

    private static double[] history(List<double[]> days, int nights, Random random) {
        List<double[]> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, nights).stream()
                .mapToDouble(day -> Quantiles.of(day, 0.5))
                .toArray();
    }

    private static double[] autocorrelated(int nights, double correlation, Random random) {
        double[] series = new double[nights];
        double last = random.nextGaussian();
        for (int night = 0; night < nights; night++) {
            series[night] = 100 * Math.exp(0.05 * last);
            last = correlation * last + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return series;
    }
}
