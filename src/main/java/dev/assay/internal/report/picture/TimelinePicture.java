package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Points;
import dev.assay.internal.report.markup.Markup;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every call where it stood in time, coloured by cell: shows drift, disturbed stretches and cold calls. */
final class TimelinePicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final String NOTE =
            "Each call at its start; circles: on a new instance (cold); lines: instances renewed";

    private final List<Calls> cells;
    private final Legend legend;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    /**
     * The calls of one cell.
     *
     * @param warm absent if there are none
     * @param cold absent if there are none
     */
    record Calls(
            String label, @Nullable Points warm, @Nullable Points cold) {

        Stream<Points> all() {
            return Stream.of(warm, cold).filter(Objects::nonNull).map(Objects::requireNonNull);
        }
    }

    private TimelinePicture(Subject subject, List<Calls> cells) {
        this.cells = cells;
        legend = new Legend(cells.stream().map(Calls::label).toList(), 72, WIDTH - 24);
        boolean thinned = points().anyMatch(points -> points.shown() < points.n());
        String note = NOTE + (thinned ? "; some calls stand for all" : "");
        Sheet whole = Sheet.open(WIDTH, (int) (HEIGHT + legend.height()), 72, subject.title(), note);
        sheet = whole.within(whole.left(), whole.top(), whole.right(), HEIGHT - 50);
        DoubleSummaryStatistics values =
                points().flatMapToDouble(one -> DoubleStream.of(one.values())).summaryStatistics();
        double end = points().flatMapToDouble(one -> DoubleStream.of(one.seconds()))
                .max()
                .orElse(1);
        across = new LinearScale(0, Math.max(end, 0.001) * 1.02, sheet.left() + 6, sheet.right());
        up = Scale.forValues(values.getMin(), values.getMax(), sheet.bottom(), sheet.top() + 14);
    }

    static Picture draw(Subject subject, List<Calls> cells, List<Double> renewals) {
        return new TimelinePicture(subject, cells).draw(subject, renewals);
    }

    private Stream<Points> points() {
        return cells.stream().flatMap(Calls::all);
    }

    private Picture draw(Subject subject, List<Double> renewals) {
        sheet.upright(up, subject.values() + Scale.named(up));
        sheet.level(across, subject.levels());
        Renewals.draw(sheet, across, renewals);
        for (int cell = 0; cell < cells.size(); cell++) {
            dots(cell, cells.get(cell));
        }
        legend.draw(sheet.svg(), sheet.bottom() + 58);
        return sheet.close();
    }

    private void dots(int number, Calls cell) {
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + number % 8).element("title", cell.label());
        Points warm = cell.warm();
        if (warm != null) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < warm.shown(); i++) {
                path.append('M').append(place(warm, i)).append("h0");
            }
            svg.empty("path", "class", "dots strong", "d", path);
        }
        Points cold = cell.cold();
        for (int i = 0; cold != null && i < cold.shown(); i++) {
            double x = across.at(cold.seconds()[i]);
            svg.empty("circle", "class", "cold", "cx", x, "cy", up.at(cold.values()[i]), "r", 4);
        }
        svg.close();
    }

    private String place(Points points, int i) {
        return Plane.COLUMNS.at(across.at(points.seconds()[i]), up.at(points.values()[i]));
    }
}
