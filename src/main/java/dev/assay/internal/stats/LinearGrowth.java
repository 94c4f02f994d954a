package dev.assay.internal.stats;

import dev.assay.internal.stats.LogLogSlope.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the centre of the values grows along a straight line with a numeric factor: the line {@code t = a + b x} and, for each level,
 * the ratio of what was measured beyond the intercept to what the line says, {@code (t(x) - a) / (b x)}. It is 1 at every level where
 * growth is linear; at the outermost ones it tells most, for the line follows the middle ones and a curve bends away at its ends.
 *
 * @param intercept {@code a}, in the unit of the values
 * @param slope {@code b}, in the unit of the values for each unit of the factor
 * @param ratios one for each level, in the order of the points; none if the line does not rise in every generation, for then there is
 *     nothing to divide by
 */
public record LinearGrowth(Estimate intercept, Estimate slope, List<Ratio> ratios) {

    private static final int FEWEST_LEVELS = 3;

    public LinearGrowth {
        ratios = List.copyOf(ratios);
    }

    /**
     * The ratio at one level.
     *
     * @param x the setting
     * @param estimate of {@code (t(x) - a) / (b x)}
     */
    public record Ratio(double x, Estimate estimate) {}

    /**
     * Fits the line by ordinary least squares to the centres of each generation alone, so that what drifts for all levels together
     * cancels, and takes Student's t interval over the generations. The ratios' intervals hold together: each has the confidence
     * {@code 1 - (1 - confidence) / levels} (Bonferroni), whatever the dependence between them. Why these: {@code
     * docs/decisions/0006-linear-growth.md}.
     *
     * @param points at least three different {@code x}: any two values lie on a line
     * @param confidence of intercept and slope, each alone, and of all ratios together; for example 0.90
     * @throws IllegalArgumentException when there are fewer than three levels, or fewer than 5 generations are common to all
     */
    public static LinearGrowth of(List<Point> points, Centre centre, double confidence) {
        requireThreeLevels(points);
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        Paired levels = Paired.of(points.stream().map(Point::y).toList());
        List<double[]> centres = levels.samples().stream().map(centre::centres).toList();
        List<Line> lines = IntStream.range(0, levels.generations())
                .mapToObj(generation -> Line.through(x, column(centres, generation)))
                .toList();
        LineRounding rounding = LineRounding.of(x, levels.samples());
        return new LinearGrowth(
                estimate(lines.stream().mapToDouble(Line::intercept).toArray(), confidence, levels)
                        .widened(rounding.ofIntercept()),
                estimate(lines.stream().mapToDouble(Line::slope).toArray(), confidence, levels)
                        .widened(rounding.ofSlope()),
                lines.stream().allMatch(line -> line.slope() > 0)
                        ? ratios(x, centres, lines, confidence, levels, rounding)
                        : List.of());
    }

    private static List<Ratio> ratios(
            double[] x,
            List<double[]> centres,
            List<Line> lines,
            double confidence,
            Paired levels,
            LineRounding rounding) {
        double slope = lines.stream().mapToDouble(Line::slope).average().orElseThrow();
        double each = 1 - (1 - confidence) / x.length;
        List<Ratio> ratios = new ArrayList<>();
        for (int level = 0; level < x.length; level++) {
            double at = x[level];
            double[] measured = centres.get(level);
            double[] byGeneration = new double[lines.size()];
            Arrays.setAll(
                    byGeneration,
                    i -> (measured[i] - lines.get(i).intercept())
                            / (lines.get(i).slope() * at));
            Estimate ratio = estimate(byGeneration, each, levels);
            ratios.add(new Ratio(at, ratio.widened(rounding.ofRatio(level, ratio.value(), slope))));
        }
        return ratios;
    }

    private static Estimate estimate(double[] byGeneration, double confidence, Paired levels) {
        return StudentT.estimate(byGeneration, confidence, levels.n());
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private static void requireThreeLevels(List<Point> points) {
        long different = points.stream().mapToDouble(Point::x).distinct().count();
        if (different < FEWEST_LEVELS || different < points.size()) {
            throw new IllegalArgumentException("levels (" + different + ") must be at least " + FEWEST_LEVELS
                    + ", none twice, for a line that can be wrong: any two values lie on one. Add a level");
        }
    }

    /** A least squares line. */
    private record Line(double intercept, double slope) {

        static Line through(double[] x, double[] y) {
            double slope = LogLogSlope.slope(x, y);
            return new Line(StudentT.mean(y) - slope * StudentT.mean(x), slope);
        }
    }
}
