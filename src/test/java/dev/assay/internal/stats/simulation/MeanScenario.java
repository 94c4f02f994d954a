package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Sample;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Durations around 1 whose mean is known, from those that behave to those with rare slow calls. */
@SuppressWarnings("ImmutableEnumChecker") // A function of its argument alone.
enum MeanScenario {
    NORMAL(1, random -> 1 + 0.1 * random.nextGaussian()),
    EXPONENTIAL(1, random -> -Math.log(1 - random.nextDouble())),
    LOGNORMAL_HALF(Math.exp(0.125), random -> Math.exp(0.5 * random.nextGaussian())),
    LOGNORMAL_ONE(Math.exp(0.5), random -> Math.exp(random.nextGaussian())),
    PARETO(5 / 3.0, random -> Math.pow(1 - random.nextDouble(), -1 / 2.5)),
    ONE_IN_TEN_THREE_TIMES(slowMean(0.1, 3), random -> slow(random, 0.1, 3)),
    ONE_IN_TWENTY_TEN_TIMES(slowMean(0.05, 10), random -> slow(random, 0.05, 10)),
    ONE_IN_FIFTY_FIVE_TIMES(slowMean(0.02, 5), random -> slow(random, 0.02, 5)),
    ONE_IN_A_HUNDRED_TEN_TIMES(slowMean(0.01, 10), random -> slow(random, 0.01, 10));

    private static final double SPREAD = 0.1;

    private final double mean;
    private final ToDoubleFunction<Random> call;

    MeanScenario(double mean, ToDoubleFunction<Random> call) {
        this.mean = mean;
        this.call = call;
    }

    double mean() {
        return mean;
    }

    Sample draw(int generations, int calls, Random random) {
        Sample.Builder sample = Sample.builder();
        for (int i = 0; i < generations * calls; i++) {
            sample.add(i / calls, call.applyAsDouble(random));
        }
        return sample.build();
    }

    private static double slow(Random random, double share, double times) {
        double usual = Math.exp(SPREAD * random.nextGaussian());
        return random.nextDouble() < share ? times * usual : usual;
    }

    private static double slowMean(double share, double times) {
        return (1 - share + share * times) * Math.exp(0.5 * 0.1 * 0.1);
    }
}
