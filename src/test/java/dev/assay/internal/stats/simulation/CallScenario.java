package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Sample;
import java.util.Random;

/** What calls may be like: durations around 1, from those that behave to those that do not. */
enum CallScenario {
    NORMAL("normal, 10%"),
    LOGNORMAL_HALF("lognormal 0.5"),
    LOGNORMAL_ONE("lognormal 1"),
    GAMMA("gamma, shape 2"),
    PARETO("Pareto 2.5"),
    ONE_IN_TWENTY_TEN_TIMES("5% of calls ten times as slow"),
    THREE_IN_TEN_THREE_TIMES("30% of calls three times as slow"),
    AUTOCORRELATED("AR(1) 0.5 within generations"),
    INSTANCES("instances differ by 10%"),
    TIES("a clock of 21 ticks");

    private static final double USUAL = 0.1;
    private static final double CORRELATION = 0.5;
    private static final double TICKS = 21;

    private final String words;

    CallScenario(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Sample draw(int generations, int calls, Random random) {
        double[][] drawn = new double[generations][calls];
        for (double[] generation : drawn) {
            fill(generation, random);
        }
        return Sample.of(drawn);
    }

    void fill(double[] generation, Random random) {
        double shared = this == INSTANCES ? Math.exp(USUAL * random.nextGaussian()) : 1;
        double last = random.nextGaussian();
        for (int call = 0; call < generation.length; call++) {
            generation[call] = this == AUTOCORRELATED ? Math.exp(USUAL * last) : shared * alone(random);
            last = CORRELATION * last + Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
        }
    }

    private double alone(Random random) {
        double usual = Math.exp(USUAL * random.nextGaussian());
        return switch (this) {
            case NORMAL -> Math.max(1e-3, 1 + USUAL * random.nextGaussian());
            case LOGNORMAL_HALF -> Math.exp(0.5 * random.nextGaussian());
            case LOGNORMAL_ONE -> Math.exp(random.nextGaussian());
            case GAMMA -> -Math.log((1 - random.nextDouble()) * (1 - random.nextDouble())) / 2;
            case PARETO -> Math.pow(1 - random.nextDouble(), -1 / 2.5);
            case ONE_IN_TWENTY_TEN_TIMES -> random.nextDouble() < 0.05 ? 10 * usual : usual;
            case THREE_IN_TEN_THREE_TIMES -> random.nextDouble() < 0.3 ? 3 * usual : usual;
            case TIES -> Math.rint(TICKS * usual) / TICKS;
            case AUTOCORRELATED, INSTANCES -> usual;
        };
    }
}
