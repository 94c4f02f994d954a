package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Moment;
import dev.assay.internal.report.markup.Markup;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every call where it stood in time, coloured by cell: shows drift, disturbed stretches and cold calls. */
final class TimelinePicture {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final double LEGEND_ROW = 18;
    private static final double PIXELS_A_CHARACTER = 7;

    private final List<Moment> moments;
    private final List<String> cells;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;
    private final int columns;

    private TimelinePicture(Subject subject, List<String> cells, List<Moment> moments) {
        this.moments = moments;
        this.cells = cells;
        boolean thinned = moments.size() > Series.MOST_POINTS * cells.size();
        String note = "Each call at its start; circles: on a new instance (cold); lines: instances renewed"
                + (thinned ? "; " + Series.MOST_POINTS + " calls a cell are drawn" : "");
        columns = columns(cells);
        double rows = Math.ceil(cells.size() / (double) columns);
        Sheet whole = Sheet.open(WIDTH, (int) (HEIGHT + rows * LEGEND_ROW), 72, subject.title(), note);
        sheet = new Sheet(whole.svg(), whole.left(), whole.top(), whole.right(), HEIGHT - 50);
        DoubleSummaryStatistics values =
                moments.stream().mapToDouble(Moment::value).summaryStatistics();
        double end = moments.stream().mapToDouble(Moment::seconds).max().orElse(1);
        across = new LinearScale(0, Math.max(end, 0.001) * 1.02, sheet.left() + 6, sheet.right());
        up = Scale.forValues(values.getMin(), values.getMax(), sheet.bottom(), sheet.top() + 14);
    }

    static Markup draw(Subject subject, List<String> cells, List<Moment> moments) {
        return new TimelinePicture(subject, cells, moments).draw(subject);
    }

    private Markup draw(Subject subject) {
        sheet.upright(up, subject.values() + Scale.named(up));
        sheet.level(across, subject.levels());
        renewals();
        for (int cell = 0; cell < cells.size(); cell++) {
            int number = cell;
            dots(
                    cell,
                    moments.stream().filter(moment -> moment.cell() == number).toList());
            legend(cell);
        }
        return sheet.close();
    }

    private void dots(int cell, List<Moment> all) {
        StringBuilder warm = new StringBuilder();
        List<Moment> cold = new ArrayList<>();
        int step = Math.max(1, all.size() / Series.MOST_POINTS);
        for (int i = 0; i < all.size(); i += step) {
            Moment moment = all.get(i);
            if (moment.cold()) {
                cold.add(moment);
            } else {
                warm.append('M').append(place(moment)).append("h0");
            }
        }
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + cell % 8).element("title", cells.get(cell));
        svg.empty("path", "class", "dots strong", "d", warm);
        for (Moment moment : cold) {
            double x = across.at(moment.seconds());
            svg.empty("circle", "class", "cold", "cx", x, "cy", up.at(moment.value()), "r", 4);
        }
        svg.close();
    }

    private String place(Moment moment) {
        return Plane.COLUMNS.at(across.at(moment.seconds()), up.at(moment.value()));
    }

    private void renewals() {
        Map<Integer, Double> starts = new TreeMap<>();
        for (Moment moment : moments) {
            starts.merge(moment.generation(), moment.seconds(), Math::min);
        }
        boolean room = starts.size() <= 20;
        starts.forEach((generation, start) -> {
            double x = across.at(start) - 3;
            Markup svg = sheet.svg();
            svg.empty("line", "class", "renewal", "x1", x, "x2", x, "y1", sheet.top() - 2, "y2", sheet.bottom());
            if (room) {
                svg.element("text", "gen. " + generation, "class", "note", "x", x + 4, "y", sheet.top() + 7);
            }
        });
    }

    private static int columns(List<String> cells) {
        int longest = cells.stream().mapToInt(String::length).max().orElse(0);
        int fitting = (int) ((WIDTH - 96) / (24 + PIXELS_A_CHARACTER * longest));
        return Math.max(1, Math.min(fitting, cells.size()));
    }

    private void legend(int cell) {
        double width = (sheet.right() - sheet.left()) / columns;
        double x = sheet.left() + width * (cell % columns);
        int row = cell / columns;
        double y = sheet.bottom() + 58 + LEGEND_ROW * row;
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + cell % 8);
        svg.empty("circle", "class", "key", "cx", x + 5, "cy", y - 4, "r", 4.5);
        svg.element("text", cells.get(cell), "class", "label", "x", x + 14, "y", y);
        svg.close();
    }
}
