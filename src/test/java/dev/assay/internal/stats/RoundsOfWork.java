package dev.assay.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fifteen rounds of three calls in five generations, from which expected values were computed. In R: {@code y} the values in
 * their order, {@code g <- factor(rep(1:5, each=9)); r <- factor(rep(1:15, each=3)); k <- 3}, {@code t} the times.
 */
final class RoundsOfWork {

    private static final double[] VALUES = {
        50.1, 51.2, 49.8, 52.3, 53.1, 52.0, 50.9, 51.1, 50.2, 48.0, 48.9, 47.7, 49.9, 50.4, 49.2, 48.8, 47.9, 48.5,
                51.5,
        52.6, 51.1, 50.0, 50.7, 49.6, 53.0, 53.9, 52.2, 49.3, 48.7, 49.9, 51.0, 50.1, 50.8, 48.2, 49.0, 48.6, 52.9,
                53.3,
        52.1, 51.7, 52.8, 51.4, 50.5, 51.9, 50.9
    };
    private static final double[] SECONDS = {0, 2, 4, 7, 9, 11, 14, 16, 18, 21, 23, 25, 28, 30, 32.5};

    private RoundsOfWork() {}

    static Rounds measured() {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < SECONDS.length; i++) {
            rounds.add(new Rounds.Round(i / 3, SECONDS[i], Arrays.copyOfRange(VALUES, 3 * i, 3 * i + 3)));
        }
        return Rounds.of(rounds);
    }

    /** Two rounds in each of five generations, all with these values. */
    static Rounds alike(double... values) {
        List<Rounds.Round> rounds = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rounds.add(new Rounds.Round(i / 2, i, values));
        }
        return Rounds.of(rounds);
    }
}
