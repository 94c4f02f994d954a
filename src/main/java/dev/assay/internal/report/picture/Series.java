package dev.assay.internal.report.picture;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one cell in a picture.
 *
 * @param label how the cell is named
 * @param level the level as a number; absent where the levels have no numbers or several factors cross
 * @param values what was measured, in the order of measurement
 * @param box their summary; absent when there are no values
 */
public record Series(
        String label,
        @Nullable Double level,
        double[] values,
        @Nullable Box box) {

    /** More points than this a cell are thinned out: they would hide each other and swell the file. */
    static final int MOST_POINTS = 500;

    /** The values that are drawn as points: all, or 500 at even distances. */
    double[] points() {
        if (values.length <= MOST_POINTS) {
            return values;
        }
        double[] points = new double[MOST_POINTS];
        Arrays.setAll(points, i -> values[(int) ((long) i * values.length / MOST_POINTS)]);
        return points;
    }

    static String thinned(List<Series> series) {
        boolean thinned = series.stream().anyMatch(one -> one.values.length > MOST_POINTS);
        return thinned ? "; " + MOST_POINTS + " points a level are drawn, the box is of all" : "";
    }

    static DoubleSummaryStatistics range(List<Series> series) {
        return series.stream().flatMapToDouble(one -> Arrays.stream(one.values)).summaryStatistics();
    }
}
