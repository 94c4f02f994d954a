package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What rounds may be like. Each has a standard deviation of 1, which a simulation scales. */
enum RoundScenario {
    NORMAL,
    STUDENT_3,
    LOGNORMAL_HALF,
    LOGNORMAL_1,
    ONE_IN_TEN_FAR_OUT,
    AUTOCORRELATED,
    UNEVEN_GENERATIONS;

    private static final int CALLS = 5;
    /** What calls of a round differ by. */
    static final double OF_CALLS = 0.03;

    private static final double CORRELATION = 0.7;

    /** Rounds of five calls, whose deviation is 3%. */
    Rounds draw(int generations, int rounds, double deviation, Random random) {
        return Rounds.of(all(generations, rounds, deviation, random));
    }

    /** The rounds, one per second. */
    List<Rounds.Round> all(int generations, int rounds, double deviation, Random random) {
        List<Rounds.Round> drawn = new ArrayList<>();
        for (int generation = 0; generation < generations; generation++) {
            double scale = this == UNEVEN_GENERATIONS ? Math.sqrt(-Math.log(random.nextDouble())) : 1;
            double last = alone(random);
            for (int i = 0; i < rounds; i++) {
                drawn.add(round(generation, generation * rounds + i, deviation * scale * last, random));
                last = next(last, random);
            }
        }
        return drawn;
    }

    /**
     * The deviation between rounds of one generation, as a share of that between rounds at any distance: neighbours that resemble
     * each other differ less.
     */
    double withinAGeneration(int rounds) {
        if (this != AUTOCORRELATED) {
            return 1;
        }
        double pairs = 0;
        for (int lag = 1; lag < rounds; lag++) {
            pairs += (rounds - lag) * Math.pow(CORRELATION, lag);
        }
        return Math.sqrt(1 - 2 * pairs / (rounds * (rounds - 1.0)));
    }

    private double alone(Random random) {
        return switch (this) {
            case NORMAL, AUTOCORRELATED, UNEVEN_GENERATIONS -> random.nextGaussian();
            case STUDENT_3 -> random.nextGaussian() / Math.sqrt(chiSquared(random, 3));
            case LOGNORMAL_HALF -> lognormal(random, 0.5);
            case LOGNORMAL_1 -> lognormal(random, 1);
            case ONE_IN_TEN_FAR_OUT -> ((random.nextDouble() < 0.1 ? 3 : 0) - 0.3) / 0.9;
        };
    }

    private double next(double last, Random random) {
        double fresh = alone(random);
        return this == AUTOCORRELATED ? CORRELATION * last + Math.sqrt(1 - CORRELATION * CORRELATION) * fresh : fresh;
    }

    private static Rounds.Round round(int generation, int number, double shared, Random random) {
        double[] values = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            values[call] = 50 * Math.exp(shared + OF_CALLS * random.nextGaussian());
        }
        return new Rounds.Round(generation, number, values);
    }

    private static double lognormal(Random random, double sigma) {
        double square = sigma * sigma;
        double value = Math.exp(sigma * random.nextGaussian());
        return (value - Math.exp(square / 2)) / Math.sqrt(Math.expm1(square) * Math.exp(square));
    }

    private static double chiSquared(Random random, int degrees) {
        double sum = 0;
        for (int i = 0; i < degrees; i++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        return sum;
    }
}
