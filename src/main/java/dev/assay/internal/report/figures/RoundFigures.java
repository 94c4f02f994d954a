package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.RoundVariance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reports show of a cell that was measured in rounds: how its durations went over time.
 *
 * @param cell the combination of levels
 * @param points every round in the order of time
 * @param variance how much varies between rounds and within; absent if the rounds allow no such figure
 * @param drift by what part durations changed over the span, with its 95% interval; absent as above
 */
public record RoundFigures(
        Cell cell,
        List<Point> points,
        @Nullable RoundVariance variance,
        @Nullable Estimate drift) {

    /**
     * One round.
     *
     * @param seconds its start, since the first call of the experiment's rounds
     * @param generation the number of its generation
     * @param lowest its least duration in milliseconds
     * @param median its median duration in milliseconds
     * @param highest its greatest duration in milliseconds
     */
    public record Point(double seconds, int generation, double lowest, double median, double highest) {}

    /** From the first round to the last, in seconds. */
    public double spanSeconds() {
        return points.get(points.size() - 1).seconds() - points.get(0).seconds();
    }
}
