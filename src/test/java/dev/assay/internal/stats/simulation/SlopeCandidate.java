package dev.assay.internal.stats.simulation;

import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.LogLogSlope;
import dev.assay.internal.stats.LogLogSlope.Point;
import dev.assay.internal.stats.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** Ways to an interval of the slope. */
enum SlopeCandidate {
    STUDENT_OVER_GENERATIONS {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            List<Point> points = IntStream.range(0, levels.size())
                    .mapToObj(level -> new Point(Scenario.MEMORY[level], levels.get(level)))
                    .toList();
            return LogLogSlope.of(points, confidence).interval();
        }
    },
    BOOTSTRAP_T {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            return Bootstrap.studentised(generationSlopes(logarithms(levels)), confidence, random);
        }
    },
    BOOTSTRAP_GENERATIONS {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            double[] slopes = generationSlopes(logarithms(levels));
            return Bootstrap.percentile(Bootstrap.resample(() -> meanOfDrawn(slopes, random)), confidence);
        }
    },
    BOOTSTRAP_STRATIFIED {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            return Bootstrap.percentile(stratified(levels, random), confidence);
        }
    },
    BOOTSTRAP_STRATIFIED_EXPANDED {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            int generations = levels.get(0).generations();
            return Bootstrap.expanded(stratified(levels, random), generations, confidence);
        }
    },
    /** Levels as independent samples of generations, degrees of freedom by Welch and Satterthwaite. */
    WELCH_OVER_LEVELS {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            double[][] logarithms = logarithms(levels);
            double[] weights = weights(logarithms.length);
            double variance = 0;
            double squares = 0;
            for (int level = 0; level < weights.length; level++) {
                int n = logarithms[level].length;
                double part = weights[level] * weights[level] * Bootstrap.variance(logarithms[level]) / n;
                variance += part;
                squares += part * part / (n - 1);
            }
            return student(meanSlope(logarithms), variance, variance * variance / squares, confidence);
        }
    },
    /** Levels and generations as a two-way table with one residual variance. */
    TWO_WAY_RESIDUALS {
        @Override
        Interval interval(List<Sample> levels, double confidence, Random random) {
            double[][] table = logarithms(levels);
            int rows = table.length;
            int columns = table[0].length;
            double grand =
                    Arrays.stream(table).mapToDouble(SlopeCandidate::mean).sum() / rows;
            double squares = 0;
            for (int column = 0; column < columns; column++) {
                double columnMean = mean(column(table, column));
                for (double[] row : table) {
                    double residual = row[column] - columnMean - mean(row) + grand;
                    squares += residual * residual;
                }
            }
            double freedom = (rows - 1.0) * (columns - 1.0);
            double weight = Arrays.stream(weights(rows)).map(w -> w * w).sum();
            return student(meanSlope(table), squares / freedom * weight / columns, freedom, confidence);
        }
    };

    abstract Interval interval(List<Sample> levels, double confidence, Random random);

    /** The logarithm of each generation's median: a row for each level. */
    private static double[][] logarithms(List<Sample> levels) {
        return levels.stream()
                .map(sample -> sample.generationNumbers().stream()
                        .mapToDouble(number -> Math.log(Centre.MEDIAN.of(sample.generation(number))))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What each level's logarithm contributes to the least squares slope. */
    private static double[] weights(int levels) {
        double[] x = Arrays.stream(Scenario.MEMORY).limit(levels).map(Math::log).toArray();
        double mean = mean(x);
        double squares =
                Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
        return Arrays.stream(x).map(value -> (value - mean) / squares).toArray();
    }

    private static double[] generationSlopes(double[][] table) {
        double[] weights = weights(table.length);
        return IntStream.range(0, table[0].length)
                .mapToDouble(column -> product(weights, column(table, column)))
                .toArray();
    }

    private static double meanSlope(double[][] table) {
        return product(
                weights(table.length),
                Arrays.stream(table).mapToDouble(SlopeCandidate::mean).toArray());
    }

    private static double[] stratified(List<Sample> levels, Random random) {
        double[][] table = logarithms(levels);
        double[] weights = weights(table.length);
        return Bootstrap.resample(() -> product(
                weights,
                Arrays.stream(table)
                        .mapToDouble(row -> meanOfDrawn(row, random))
                        .toArray()));
    }

    private static double meanOfDrawn(double[] values, Random random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }

    private static Interval student(double value, double variance, double freedom, double confidence) {
        double half = TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2) * Math.sqrt(variance);
        return new Interval(value - half, value + half, confidence);
    }

    private static double product(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] * right[i])
                .sum();
    }

    private static double[] column(double[][] table, int column) {
        return Arrays.stream(table).mapToDouble(row -> row[column]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
