package dev.assay.internal.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The exponent of a power law: how the centre of the values follows a numeric factor. It is the slope of the least
 * squares line through the logarithms: -1 is inverse proportion, 0 is no dependence, 1 is proportion.
 */
public final class LogLogSlope {

    private LogLogSlope() {}

    /**
     * One level.
     *
     * @param x its setting, for example the memory in megabytes; greater than 0
     * @param y what was measured there; greater than 0
     */
    public record Point(double x, Sample y) {

        public Point {
            Requirements.finite("x", x);
            Requirements.positive("x", x);
        }
    }

    /** The slope of the medians: {@link #of(List, Centre, double)} with {@link Centre#MEDIAN}. */
    public static Estimate of(List<Point> points, double confidence) {
        return of(points, Centre.MEDIAN, confidence);
    }

    /**
     * The mean over generations of each generation's slope, with Student's t interval. Each generation is fitted alone, so
     * that what drifts for all levels together cancels; generations in which a level has no values are left out. If the medians of a few
     * generations lie far from the others, the interval is wider ({@link JumpingMedians}). Why this one: {@code
     * docs/decisions/0003-intervals-over-generations.md}.
     *
     * @param points at least two different {@code x}
     * @param confidence for example 0.90
     * @throws IllegalArgumentException when all {@code x} are equal, a centre is not positive, or fewer than 5
     *     generations are common to all levels
     */
    public static Estimate of(List<Point> points, Centre centre, double confidence) {
        double[] logX =
                points.stream().mapToDouble(point -> Math.log(point.x())).toArray();
        requireTwoLevels(points);
        Paired levels = Paired.of(points.stream().map(Point::y).toList());
        List<double[]> logY = levels.samples().stream().map(centre::logarithms).toList();
        double[] slopes = new double[levels.generations()];
        for (int generation = 0; generation < slopes.length; generation++) {
            slopes[generation] = slope(logX, column(logY, generation));
        }
        Estimate student = StudentT.estimate(slopes, confidence, levels.n());
        boolean jumping = centre == Centre.MEDIAN && JumpingMedians.seenIn(levels);
        Estimate whole = jumping ? JumpingMedians.held(student, logX, levels) : student;
        return whole.widened(rounding(logX, levels, centre));
    }

    static double slope(double[] x, double[] y) {
        double meanX = StudentT.mean(x);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * y[i];
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    /** By how much the slope may be off if the centre of each level is, by half a tick of its clock, in whatever direction. */
    private static double rounding(double[] logX, Paired levels, Centre centre) {
        double[] weights = weights(logX);
        double sum = 0;
        for (int level = 0; level < weights.length; level++) {
            double off = levels.samples().get(level).logRounding(centre);
            sum += weights[level] == 0 ? 0 : Math.abs(weights[level]) * off;
        }
        return sum;
    }

    /** By what each {@code y} is multiplied in {@link #slope}, which is the sum of the products. */
    static double[] weights(double[] x) {
        double meanX = StudentT.mean(x);
        double squares =
                Arrays.stream(x).map(one -> (one - meanX) * (one - meanX)).sum();
        return Arrays.stream(x).map(one -> (one - meanX) / squares).toArray();
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private static void requireTwoLevels(List<Point> points) {
        long different = points.stream().mapToDouble(Point::x).distinct().count();
        if (different < 2) {
            throw new IllegalArgumentException(
                    "levels (" + different + ") must be at least 2 for a slope. Add a level with another setting");
        }
    }
}
