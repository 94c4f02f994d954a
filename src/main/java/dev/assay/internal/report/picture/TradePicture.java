package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.BestSets;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cost against duration, a point for each cell: what is left and below is better. Rings tell the levels that cannot be told from the best. */
final class TradePicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final double LABEL = 15;

    private final List<Point> points;
    private final @Nullable BestSets best;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    /** A cell that has both figures, with its number. */
    private record Point(int cell, String label, Description duration, Description cost) {}

    private TradePicture(Subject subject, List<Point> points, @Nullable BestSets best) {
        this.points = points;
        this.best = best;
        String rings = best == null ? "" : "; rings: cannot be told from the fastest (blue) or the cheapest (green)";
        sheet = Sheet.open(
                WIDTH, HEIGHT, 72, subject.title(), "Median duration and mean cost with their 95% intervals" + rings);
        across = scale(one -> low(one.duration(), false), one -> high(one.duration(), false), true);
        up = scale(one -> low(one.cost(), true), one -> high(one.cost(), true), false);
    }

    /** Absent with fewer than two cells that have both figures. */
    static @Nullable Picture draw(
            Subject subject, List<String> labels, List<CellFigures> cells, @Nullable BestSets best) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Description duration = cells.get(i).duration();
            Description cost = cells.get(i).cost();
            if (duration != null && cost != null) {
                points.add(new Point(i, labels.get(i), duration, cost));
            }
        }
        return points.size() < 2 ? null : new TradePicture(subject, points, best).draw(subject);
    }

    private Scale scale(ToDoubleFunction<Point> low, ToDoubleFunction<Point> high, boolean level) {
        double lowest = points.stream().mapToDouble(low).min().orElseThrow();
        double highest = points.stream().mapToDouble(high).max().orElseThrow();
        double from = level ? sheet.left() + 12 : sheet.bottom() - 6;
        double to = level ? sheet.right() - 40 : sheet.top() + 12;
        if (lowest > 0 && highest / lowest > 4) {
            return LogScale.around(lowest, highest, from, to);
        }
        double room = Math.max((highest - lowest) * 0.15, highest * 0.01);
        return new LinearScale(Math.max(0, lowest - room), highest + room, from, to);
    }

    private static double low(Description one, boolean mean) {
        return interval(one, mean) == null
                ? centre(one, mean)
                : Math.max(one.minimum(), ends(one, mean).low());
    }

    private static double high(Description one, boolean mean) {
        return interval(one, mean) == null
                ? centre(one, mean)
                : Math.min(one.maximum(), ends(one, mean).high());
    }

    private static Interval ends(Description one, boolean mean) {
        return Objects.requireNonNull(interval(one, mean));
    }

    private static @Nullable Interval interval(Description one, boolean mean) {
        return (mean ? one.meanInterval() : one.medianInterval()).orElse(null);
    }

    private static double centre(Description one, boolean mean) {
        return mean ? one.mean() : one.median();
    }

    private Picture draw(Subject subject) {
        sheet.upright(up, subject.values() + Scale.named(up));
        sheet.level(across, subject.levels() + Scale.named(across));
        Markup svg = sheet.svg();
        points.forEach(this::point);
        double free = Double.NEGATIVE_INFINITY;
        List<Point> fromTop = new ArrayList<>(points);
        fromTop.sort(Comparator.comparingDouble(one -> up.at(one.cost().mean())));
        for (Point one : fromTop) {
            double y = Math.max(up.at(one.cost().mean()) - 8, free);
            free = y + LABEL;
            double x = across.at(one.duration().median());
            boolean right = x > sheet.right() - 140;
            svg.element(
                    "text",
                    one.label(),
                    "class",
                    "figure",
                    "x",
                    right ? x - 9 : x + 9,
                    "y",
                    y,
                    "text-anchor",
                    right ? "end" : "start");
        }
        return sheet.close();
    }

    private void point(Point one) {
        double x = across.at(one.duration().median());
        double y = up.at(one.cost().mean());
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + one.cell() % 8, "data-cell", one.cell());
        svg.element(
                "title",
                one.label() + ": median " + Numbers.figure(one.duration().median()) + " ms, mean "
                        + Numbers.figure(one.cost().mean()) + " USD per million calls");
        String cross = "M" + Plane.COLUMNS.at(across.within(low(one.duration(), false)), y) + "L"
                + Plane.COLUMNS.at(across.within(high(one.duration(), false)), y)
                + "M" + Plane.COLUMNS.at(x, up.within(low(one.cost(), true))) + "L"
                + Plane.COLUMNS.at(x, up.within(high(one.cost(), true)));
        svg.empty("path", "class", "whisker", "d", cross);
        svg.empty("circle", "class", "key", "cx", x, "cy", y, "r", 5);
        svg.close();
        if (best != null && best.fastest().contains(one.cell())) {
            svg.empty("circle", "class", "ring fastest", "cx", x, "cy", y, "r", 8.5);
        }
        if (best != null && best.cheapest().contains(one.cell())) {
            svg.empty("circle", "class", "ring cheapest", "cx", x, "cy", y, "r", 11.5);
        }
    }
}
