package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Quantiles;
import dev.assay.internal.stats.simulation.ShiftScenario.Drawn;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways to an interval of the shift between sequential calls and bursts, on the logarithmic scale. */
enum ShiftCandidate {
    /** Generations are the units; within one, the median of its bursts' medians. */
    STUDENT_OVER_GENERATIONS {
        @Override
        Interval interval(Drawn drawn, double confidence, Random random) {
            double[] shifts = new double[drawn.concurrent().length];
            Arrays.setAll(shifts, i -> centre(medians(drawn.concurrent()[i])) - centre(medians(drawn.sequential()[i])));
            return student(mean(shifts), Bootstrap.error(shifts), shifts.length - 1.0, confidence);
        }
    },
    /** Bursts are the units, as if those of a generation were independent. */
    WELCH_OVER_BURSTS {
        @Override
        Interval interval(Drawn drawn, double confidence, Random random) {
            return welch(allMedians(drawn.concurrent()), allMedians(drawn.sequential()), confidence);
        }
    },
    /** Calls are the units. */
    WELCH_OVER_CALLS {
        @Override
        Interval interval(Drawn drawn, double confidence, Random random) {
            return welch(calls(drawn.concurrent()), calls(drawn.sequential()), confidence);
        }
    },
    /** Bursts are drawn again within each generation. */
    BOOTSTRAP_BURSTS_WITHIN_GENERATIONS {
        @Override
        Interval interval(Drawn drawn, double confidence, Random random) {
            double[][] concurrent = mediansByGeneration(drawn.concurrent());
            double[][] sequential = mediansByGeneration(drawn.sequential());
            return Bootstrap.percentile(
                    Bootstrap.resample(() -> meanOfResampled(concurrent, random) - meanOfResampled(sequential, random)),
                    confidence);
        }
    },
    /** Generations are drawn again, and bursts within each that was drawn. */
    BOOTSTRAP_GENERATIONS_THEN_BURSTS {
        @Override
        Interval interval(Drawn drawn, double confidence, Random random) {
            double[][] concurrent = mediansByGeneration(drawn.concurrent());
            double[][] sequential = mediansByGeneration(drawn.sequential());
            return Bootstrap.percentile(
                    Bootstrap.resample(() -> {
                        int[] generations = random.ints(concurrent.length, 0, concurrent.length)
                                .toArray();
                        return meanOfResampled(chosen(concurrent, generations), random)
                                - meanOfResampled(chosen(sequential, generations), random);
                    }),
                    confidence);
        }
    };

    abstract Interval interval(Drawn drawn, double confidence, Random random);

    private static double[][] chosen(double[][] all, int[] which) {
        return Arrays.stream(which).mapToObj(i -> all[i]).toArray(double[][]::new);
    }

    private static double meanOfResampled(double[][] medians, Random random) {
        double sum = 0;
        for (double[] generation : medians) {
            for (int i = 0; i < generation.length; i++) {
                sum += generation[random.nextInt(generation.length)] / generation.length;
            }
        }
        return sum / medians.length;
    }

    private static double[][] mediansByGeneration(double[][][] generations) {
        return Arrays.stream(generations).map(ShiftCandidate::medians).toArray(double[][]::new);
    }

    private static double[] allMedians(double[][][] generations) {
        return Arrays.stream(generations)
                .flatMapToDouble(one -> Arrays.stream(medians(one)))
                .toArray();
    }

    private static double[] medians(double[][] bursts) {
        return Arrays.stream(bursts).mapToDouble(ShiftCandidate::centre).toArray();
    }

    private static double[] calls(double[][][] generations) {
        return Arrays.stream(generations)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double centre(double[] values) {
        return Quantiles.of(values, 0.5);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static Interval welch(double[] left, double[] right, double confidence) {
        double one = Bootstrap.variance(left) / left.length;
        double other = Bootstrap.variance(right) / right.length;
        double freedom =
                (one + other) * (one + other) / (one * one / (left.length - 1) + other * other / (right.length - 1));
        return student(mean(left) - mean(right), Math.sqrt(one + other), freedom, confidence);
    }

    private static Interval student(double centre, double error, double freedom, double confidence) {
        double half = error * TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2);
        return new Interval(centre - half, centre + half, confidence);
    }
}
