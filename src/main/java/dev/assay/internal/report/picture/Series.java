package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Points;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one cell in a picture.
 *
 * @param label how the cell is named
 * @param level the level as a number; absent if the levels have no numbers or several factors cross
 * @param points the calls that are drawn
 * @param box the summary of all calls; absent when there are none
 */
public record Series(
        String label,
        @Nullable Double level,
        Points points,
        @Nullable Box box) {

    static String thinned(List<Series> series) {
        return series.stream()
                .map(Series::points)
                .filter(points -> points.shown() < points.n())
                .findFirst()
                .map(points -> "; " + points.shown() + " points a level stand for all calls, the box is of all")
                .orElse("");
    }

    static DoubleSummaryStatistics range(List<Series> series) {
        return series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.points.values()))
                .summaryStatistics();
    }

    /** The greatest value that is drawn. */
    double highest() {
        return points.values()[points.shown() - 1];
    }
}
