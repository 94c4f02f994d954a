package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.RoundFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.stats.Quantiles;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Rounds over time: the median of each with the band of its calls; shows drift, and rounds in which the host was another. */
final class RoundsPicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final double LEGEND = 18;
    private static final String NOTE =
            "Line: median of each round; band: its fastest to its slowest call; dashed: median of all; gaps: instances renewed";

    private final List<RoundFigures> cells;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    private RoundsPicture(Subject subject, List<RoundFigures> cells) {
        this.cells = cells;
        Sheet whole = Sheet.open(WIDTH, (int) (HEIGHT + LEGEND * cells.size()), 72, subject.title(), NOTE);
        sheet = whole.within(whole.left(), whole.top(), whole.right(), HEIGHT - 50);
        double end = points().mapToDouble(RoundFigures.Point::seconds).max().orElse(1);
        DoubleSummaryStatistics values = points().flatMapToDouble(
                        point -> DoubleStream.of(point.lowest(), point.highest()))
                .summaryStatistics();
        across = new LinearScale(0, Math.max(end, 0.001) * 1.02, sheet.left() + 6, sheet.right());
        up = Scale.forValues(values.getMin(), values.getMax(), sheet.bottom(), sheet.top() + 14);
    }

    static Picture draw(Subject subject, List<RoundFigures> cells) {
        return new RoundsPicture(subject, cells).draw(subject);
    }

    private Stream<RoundFigures.Point> points() {
        return cells.stream().flatMap(cell -> cell.points().stream());
    }

    private Picture draw(Subject subject) {
        sheet.upright(up, subject.values() + Scale.named(up));
        sheet.level(across, subject.levels());
        for (int i = 0; i < cells.size(); i++) {
            cell(i);
        }
        return sheet.close();
    }

    private void cell(int number) {
        RoundFigures cell = cells.get(number);
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + number % 8, "data-cell", number)
                .element("title", cell.cell().label());
        for (List<RoundFigures.Point> generation : generations(cell.points())) {
            svg.empty("path", "class", "rounds-band", "d", band(generation));
            svg.empty("path", "class", "rounds", "d", line(generation));
            svg.empty("path", "class", "dots strong", "d", dots(generation));
        }
        double[] medians =
                cell.points().stream().mapToDouble(RoundFigures.Point::median).toArray();
        double middle = up.at(Quantiles.of(medians, 0.5));
        svg.empty("line", "class", "ideal", "x1", sheet.left(), "x2", sheet.right(), "y1", middle, "y2", middle);
        double y = sheet.bottom() + 58 + LEGEND * number;
        svg.empty("circle", "class", "key", "cx", sheet.left() + 5, "cy", y - 4, "r", 4.5);
        svg.element("text", cell.cell().label(), "class", "label", "x", sheet.left() + 14, "y", y);
        svg.close();
    }

    private static List<List<RoundFigures.Point>> generations(List<RoundFigures.Point> points) {
        List<List<RoundFigures.Point>> generations = new ArrayList<>();
        int last = -1;
        for (RoundFigures.Point point : points) {
            if (generations.isEmpty() || point.generation() != last) {
                generations.add(new ArrayList<>());
            }
            generations.get(generations.size() - 1).add(point);
            last = point.generation();
        }
        return generations;
    }

    private String band(List<RoundFigures.Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> add(path, point.seconds(), point.highest()));
        for (int i = points.size() - 1; i >= 0; i--) {
            add(path, points.get(i).seconds(), points.get(i).lowest());
        }
        return path.append('Z').toString();
    }

    private String line(List<RoundFigures.Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> add(path, point.seconds(), point.median()));
        return path.toString();
    }

    private String dots(List<RoundFigures.Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point ->
                path.append('M').append(place(point.seconds(), point.median())).append("h0"));
        return path.toString();
    }

    private void add(StringBuilder path, double seconds, double value) {
        path.append(path.isEmpty() ? 'M' : 'L').append(place(seconds, value));
    }

    private String place(double seconds, double value) {
        return Plane.COLUMNS.at(across.at(seconds), up.at(value));
    }
}
