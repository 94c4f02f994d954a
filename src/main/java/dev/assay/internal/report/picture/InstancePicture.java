package dev.assay.internal.report.picture;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.InstanceTimeline;
import dev.assay.internal.report.figures.InstanceTimeline.FailedCall;
import dev.assay.internal.report.figures.InstanceTimeline.Instance;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;

/** Which instance served which call when: a row for each instance, a bar for each call; above, calls that no instance served. */
final class InstancePicture {

    private static final int WIDTH = 760;
    private static final double LEFT = 84;
    private static final double MOST_ROW = 14;
    private static final double MOST_HEIGHT = 440;

    private final InstanceTimeline timeline;
    private final Legend legend;
    private final double row;
    private final double first;
    private final Sheet sheet;
    private final Scale across;

    private InstancePicture(Subject subject, List<String> cells, InstanceTimeline timeline) {
        this.timeline = timeline;
        legend = new Legend(cells, LEFT, WIDTH - 24);
        row = Math.min(MOST_ROW, MOST_HEIGHT / timeline.instances().size());
        double rows = row * timeline.instances().size();
        Sheet whole = Sheet.open(
                WIDTH, (int) (66 + 34 + rows + 50 + 14 + legend.height()), LEFT, subject.title(), note(timeline));
        first = whole.top() + 34;
        sheet = whole.within(LEFT, whole.top() + 12, whole.right(), first + rows);
        across = new LinearScale(0, Math.max(timeline.end(), 0.001), sheet.left() + 4, sheet.right());
    }

    static Picture draw(Subject subject, List<String> cells, InstanceTimeline timeline) {
        return new InstancePicture(subject, cells, timeline).draw(subject);
    }

    private static String note(InstanceTimeline timeline) {
        int shown = timeline.instances().size();
        String cut = timeline.seen() > shown ? "; the first " + shown + " of " + Numbers.whole(timeline.seen()) : "";
        return "A row is an instance, a bar a call that it served, dark: its cold start, line: kept between calls;"
                + " \u00D7: a call that did not succeed" + cut;
    }

    private Picture draw(Subject subject) {
        sheet.level(across, subject.levels());
        Renewals.draw(sheet, across, timeline.renewals());
        Markup svg = sheet.svg();
        String count = Numbers.counted(timeline.instances().size(), "instance");
        double middle = (first + sheet.bottom()) / 2;
        sheet.sideways(count, middle);
        for (int number = 0; number < timeline.instances().size(); number++) {
            instance(number, timeline.instances().get(number));
        }
        Bars bars = new Bars(svg, across, first, row);
        bars.draw(timeline.served(), "bars", 0.7);
        bars.draw(timeline.starts(), "bars start", 0.7);
        timeline.failures().forEach(this::failure);
        if (timeline.failures().stream().anyMatch(one -> one.row() == null)) {
            svg.element("text", "no instance", "class", "note", "x", LEFT - 8, "y", first - 6, "text-anchor", "end");
        }
        legend.draw(svg, sheet.bottom() + 58);
        return sheet.close();
    }

    private void instance(int number, Instance one) {
        double y = first + row * (number + 0.5);
        Markup svg = sheet.svg();
        svg.open("g", "class", "c" + one.cell() % 8, "data-cell", one.cell());
        svg.empty("line", "class", "alive", "x1", across.at(one.from()), "x2", across.at(one.to()), "y1", y, "y2", y);
        boolean begins = number == 0 || timeline.instances().get(number - 1).cell() != one.cell();
        if (begins && number > 0) {
            double edge = first + row * number;
            svg.empty("line", "class", "edge", "x1", sheet.left(), "x2", sheet.right(), "y1", edge, "y2", edge);
        }
        svg.close();
    }

    private void failure(FailedCall one) {
        double x = across.within(one.seconds());
        double y = one.row() == null ? first - 10 : first + row * (one.row() + 0.5);
        double half = Math.min(3.5, Math.max(2, row * 0.35));
        Markup svg = sheet.svg();
        String throttled = one.outcome() == Outcome.THROTTLED ? " throttled" : "";
        svg.empty(
                "path",
                "class",
                "failed" + throttled,
                "d",
                "M" + Plane.COLUMNS.at(x - half, y - half) + "L" + Plane.COLUMNS.at(x + half, y + half) + "M"
                        + Plane.COLUMNS.at(x - half, y + half) + "L" + Plane.COLUMNS.at(x + half, y - half));
    }
}
