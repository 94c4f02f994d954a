package dev.assay.internal.report.figures;

import dev.assay.data.CallFigure;
import dev.assay.internal.stats.ChangePoints;
import dev.assay.internal.stats.Quantiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of one level went over the runs of a history, this run last.
 *
 * @param cell the number of the cell
 * @param figure its name, for example {@code duration}
 * @param points one per run that measured the level, in the order of the runs
 * @param changes where it changed, by the place of the first point after
 * @param baseline the median of the baseline; absent if there is none
 */
public record Trend(
        int cell,
        String figure,
        List<Point> points,
        List<ChangePoints.Change> changes,
        @Nullable Double baseline) {

    public Trend {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
    }

    /**
     * One run.
     *
     * @param run its id
     * @param place the number of the run among those of the history
     * @param median of the medians of its generations
     * @param low the least of these
     * @param high the greatest
     */
    public record Point(String run, int place, double median, double low, double high) {}

    /** Whether a figure is a cost, which is shown for a million calls. */
    static boolean costs(String figure) {
        return CallFigure.named(figure).filter(CallFigure.COST::equals).isPresent();
    }

    /** The unit in which a figure is shown. */
    public static String unit(String figure) {
        return costs(figure)
                ? "USD per million calls"
                : CallFigure.named(figure).map(CallFigure::unit).orElse("ms");
    }

    /** The median of the medians of the runs before the newest, since the last change if there was one; absent if there are none. */
    public @Nullable Double before() {
        int newest = points.size() - 1;
        int from = changes.isEmpty() ? 0 : changes.get(changes.size() - 1).at();
        int start = from >= newest ? 0 : from;
        return newest == 0
                ? null
                : Quantiles.of(
                        points.subList(start, newest).stream()
                                .mapToDouble(Point::median)
                                .toArray(),
                        0.5);
    }

    /** The newest run. */
    public Point last() {
        return points.get(points.size() - 1);
    }
}
