package dev.assay.internal.report.figures;

import dev.assay.data.Cell;
import dev.assay.internal.report.figures.Trend.Point;
import dev.assay.internal.runfolder.Night;
import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.stats.ChangePoints;
import dev.assay.internal.stats.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the history of an experiment shows, as its folder keeps it.
 *
 * @param runs the ids of the runs, oldest first
 * @param levels how figures of levels went
 * @param claims what each claim came to, by its method and level, run by run
 */
public record Trends(List<String> runs, List<Trend> levels, Map<String, List<NightVerdict>> claims) {

    private static final int FEWEST_RUNS = 2;
    private static final double MILLION = 1e6;

    /** What the files of an experiment hold; levels that the design has no more are left out. */
    static Trends of(List<Night> history, List<Night> baseline, List<NightVerdict> verdicts, List<Cell> cells) {
        List<String> runs = new ArrayList<>(
                new LinkedHashSet<>(history.stream().map(Night::run).toList()));
        List<Trend> levels = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            String id = cells.get(cell).id();
            Map<String, List<Point>> byFigure = new LinkedHashMap<>();
            history.stream()
                    .filter(night -> night.cell().equals(id) && !night.medians().isEmpty())
                    .forEach(night -> byFigure.computeIfAbsent(night.figure(), absent -> new ArrayList<>())
                            .add(point(night, runs)));
            int number = cell;
            byFigure.forEach((figure, points) ->
                    levels.add(new Trend(number, figure, points, changes(points), baseline(baseline, id, figure))));
        }
        return new Trends(runs, levels, claims(verdicts));
    }

    /** Of a run that judged a claim twice, the last verdict. */
    private static Map<String, List<NightVerdict>> claims(List<NightVerdict> verdicts) {
        Map<String, Map<String, NightVerdict>> byClaim = new LinkedHashMap<>();
        verdicts.forEach(
                one -> byClaim.computeIfAbsent(one.method() + " " + one.cell(), absent -> new LinkedHashMap<>())
                        .put(one.run(), one));
        Map<String, List<NightVerdict>> claims = new LinkedHashMap<>();
        byClaim.forEach((claim, byRun) -> claims.put(claim, List.copyOf(byRun.values())));
        return claims;
    }

    private static Point point(Night night, List<String> runs) {
        double[] medians = values(night);
        return new Point(
                night.run(),
                runs.indexOf(night.run()),
                Quantiles.of(medians, 0.5),
                medians[0],
                medians[medians.length - 1]);
    }

    /** In the unit that is shown, sorted. */
    private static double[] values(Night night) {
        double unit = Trend.costs(night.figure()) ? MILLION : 1;
        return night.medians().stream()
                .mapToDouble(value -> unit * value)
                .sorted()
                .toArray();
    }

    private static List<ChangePoints.Change> changes(List<Point> points) {
        return ChangePoints.of(points.stream().mapToDouble(Point::median).toArray());
    }

    private static @Nullable Double baseline(List<Night> baseline, String cell, String figure) {
        return baseline.stream()
                .filter(night -> night.cell().equals(cell) && night.figure().equals(figure))
                .filter(night -> !night.medians().isEmpty())
                .findFirst()
                .map(night -> Quantiles.of(values(night), 0.5))
                .orElse(null);
    }

    /** Whether there is anything to compare with. */
    public boolean telling() {
        return runs.size() >= FEWEST_RUNS || levels.stream().anyMatch(one -> one.baseline() != null);
    }

    /** How many changes were found. */
    public int changes() {
        return levels.stream().mapToInt(one -> one.changes().size()).sum();
    }
}
