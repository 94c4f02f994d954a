package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Trend;
import dev.assay.internal.report.figures.Trends;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.ChangePoints;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A figure over the last runs: a line for each level, a bar for its generations, a mark where it changed. */
final class TrendPicture {

    private static final int WIDTH = 760;
    private static final double LEFT = 84;
    private static final double TALL = 230;
    private static final int DATE = 8;

    private final Trends trends;
    private final List<Trend> levels;
    private final Legend legend;
    private final Sheet sheet;
    private final Scale up;
    private final Scale across;

    private TrendPicture(Subject subject, List<String> cells, Trends trends, List<Trend> levels) {
        this.trends = trends;
        this.levels = levels;
        legend = new Legend(cells, LEFT, WIDTH - 24);
        int height = (int) (66 + 14 + TALL + 50 + 14 + legend.height());
        String note = "A point is the median of a run, its bar the medians of its generations; dashed: the baseline;"
                + " \u25B2 \u25BC: the level changed with this run";
        Sheet whole = Sheet.open(WIDTH, height, LEFT, subject.title(), note);
        sheet = whole.within(LEFT, whole.top() + 14, whole.right(), whole.top() + 14 + TALL);
        up = Scale.forValues(values().min().orElse(0), values().max().orElse(1), sheet.bottom(), sheet.top());
        across = new LinearScale(-0.5, trends.runs().size() - 0.5, sheet.left(), sheet.right());
    }

    static Picture draw(Subject subject, List<String> cells, Trends trends, List<Trend> levels) {
        return new TrendPicture(subject, cells, trends, levels).draw(subject);
    }

    private DoubleStream values() {
        return levels.stream()
                .flatMapToDouble(level -> DoubleStream.concat(
                        level.points().stream().flatMapToDouble(one -> DoubleStream.of(one.low(), one.high())),
                        level.baseline() == null ? DoubleStream.empty() : DoubleStream.of(level.baseline())));
    }

    private Picture draw(Subject subject) {
        sheet.upright(up, subject.values());
        int last = trends.runs().size() - 1;
        sheet.tick(across.at(0), date(0));
        if (last > 0) {
            sheet.tick(across.at(last), date(last));
        }
        sheet.levelName(subject.levels());
        levels.forEach(this::level);
        legend.draw(sheet.svg(), sheet.bottom() + 58);
        return sheet.close();
    }

    /** The day of a run, which its id begins with. */
    private String date(int run) {
        String id = trends.runs().get(run);
        return id.matches("\\d{8}-.*")
                ? id.substring(0, 4) + "-" + id.substring(4, 6) + "-" + id.substring(6, DATE)
                : id;
    }

    private void level(Trend level) {
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + level.cell() % 8, "data-cell", level.cell());
        Double baseline = level.baseline();
        if (baseline != null) {
            double y = up.within(baseline);
            svg.empty("path", "class", "baseline", "d", "M" + Plane.COLUMNS.at(sheet.left(), y) + "H" + sheet.right());
        }
        StringBuilder line = new StringBuilder();
        StringBuilder bars = new StringBuilder();
        for (Trend.Point point : level.points()) {
            double x = across.at(point.place());
            line.append(line.isEmpty() ? 'M' : 'L').append(Plane.COLUMNS.at(x, up.within(point.median())));
            bars.append('M')
                    .append(Plane.COLUMNS.at(x, up.within(point.low())))
                    .append('L')
                    .append(Plane.COLUMNS.at(x, up.within(point.high())));
        }
        svg.empty("path", "class", "whisker", "d", bars).empty("path", "class", "rounds", "d", line);
        level.points().forEach(point -> point(svg, point));
        level.changes().forEach(change -> change(svg, level, change));
        svg.close();
    }

    private void point(Markup svg, Trend.Point point) {
        svg.open("circle", "class", "key", "cx", across.at(point.place()), "cy", up.within(point.median()), "r", 2.8);
        svg.element("title", point.run() + ": " + Numbers.figure(point.median()))
                .close();
    }

    /** Before the first run after the change: an arrow, and by how much. */
    private void change(Markup svg, Trend level, ChangePoints.Change change) {
        Trend.Point after = level.points().get(change.at());
        boolean rises = change.factor() > 1;
        double x = across.at(after.place() - 0.5);
        double y = up.within(after.median());
        svg.empty("path", "class", "changed", "d", "M" + Plane.COLUMNS.at(x, sheet.top()) + "V" + sheet.bottom());
        svg.element(
                "text",
                (rises ? "\u25B2 " : "\u25BC ") + String.format(Locale.ROOT, "%+.0f%%", 100 * (change.factor() - 1)),
                "class",
                "figure",
                "x",
                x,
                "y",
                Math.max(sheet.top() + 10, y - 10),
                "text-anchor",
                "middle");
    }
}
