package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Events as they were put, and below them the invocations that got them: a row for each instance, a bar for each invocation. */
final class ActivationPicture {

    private static final int WIDTH = 760;
    private static final double LEFT = 84;
    private static final double MOST_ROW = 16;
    private static final double MOST_HEIGHT = 420;
    private static final double NARROWEST = 3;
    private static final int MOST_INSTANCES = 60;
    private static final int MOST_BARS = 600;
    private static final int MOST_PUTS = 1000;

    private final EventFigures events;
    private final Legend legend;
    private final List<String> instances;
    private final List<Activation> shown;
    private final double row;
    private final double first;
    private final Sheet sheet;
    private final Scale across;

    private ActivationPicture(Subject subject, List<String> cells, EventFigures events) {
        this.events = events;
        legend = new Legend(cells, LEFT, WIDTH - 24);
        Set<String> names = new LinkedHashSet<>();
        events.activations().forEach(one -> names.add(one.instance()));
        instances = new ArrayList<>(names).subList(0, Math.min(MOST_INSTANCES, names.size()));
        shown = events.activations().stream()
                .filter(one -> instances.contains(one.instance()))
                .limit(MOST_BARS)
                .toList();
        row = Math.min(MOST_ROW, MOST_HEIGHT / Math.max(1, instances.size()));
        double rows = row * Math.max(1, instances.size());
        Sheet whole = Sheet.open(
                WIDTH, (int) (66 + 34 + rows + 50 + 14 + legend.height()), LEFT, subject.title(), note(names));
        first = whole.top() + 34;
        sheet = whole.within(LEFT, whole.top() + 8, whole.right(), first + rows);
        across = new LinearScale(0, Math.max(end(), 0.001), sheet.left() + 4, sheet.right() - 4);
    }

    static Picture draw(Subject subject, List<String> cells, EventFigures events) {
        return new ActivationPicture(subject, cells, events).draw(subject);
    }

    private double end() {
        boolean all = shown.size() == events.activations().size();
        return all
                ? events.end()
                : shown.stream()
                        .mapToDouble(one -> one.from() + one.millis() / 1000)
                        .max()
                        .orElse(events.end());
    }

    private String note(Set<String> names) {
        String cut = shown.size() < events.activations().size()
                ? "; the first " + Numbers.whole(shown.size()) + " of "
                        + Numbers.whole(events.activations().size())
                : "";
        String rows = Numbers.counted(names.size(), "instance") + ", a bar for each invocation; \u00D7: it threw";
        return events.anyPut()
                ? "Above: a tick for each put. Below: " + rows + "; hollow: not all records processed" + cut
                : rows + cut;
    }

    private Picture draw(Subject subject) {
        sheet.level(across, subject.levels());
        Markup svg = sheet.svg();
        if (events.anyPut()) {
            svg.element("text", "puts", "class", "note", "x", LEFT - 8, "y", first - 10, "text-anchor", "end");
        }
        svg.element(
                "text", "instances", "class", "note", "x", LEFT - 8, "y", first + row / 2 + 4, "text-anchor", "end");
        events.events().stream()
                .limit(MOST_PUTS)
                .filter(one -> one.put() <= end())
                .forEach(one -> put(svg, one));
        shown.forEach(one -> bar(svg, one));
        legend.draw(svg, sheet.bottom() + 58);
        return sheet.close();
    }

    private void put(Markup svg, EventFigures.Event one) {
        double x = across.at(one.put());
        svg.open("g", "class", "c" + Math.max(0, one.cell()) % 8, "data-cell", Math.max(0, one.cell()));
        svg.empty(
                "path",
                "class",
                "tick" + (one.processed() == 0 ? " lost" : ""),
                "d",
                "M" + Plane.COLUMNS.at(x, first - 20) + "v14");
        svg.close();
    }

    private void bar(Markup svg, Activation one) {
        double x = across.at(one.from());
        double y = first + row * instances.indexOf(one.instance());
        double width = Math.max(NARROWEST, across.at(one.from() + one.millis() / 1000) - x);
        String look = one.incomplete() ? "activation part" : one.error() != null ? "activation threw" : "activation";
        svg.open("g", "class", "c" + Math.max(0, one.cell()) % 8, "data-cell", Math.max(0, one.cell()));
        svg.open("rect", "class", look, "x", x, "y", y + row * 0.15, "width", width, "height", row * 0.7, "rx", 1);
        svg.element("title", words(one)).close();
        if (one.error() != null) {
            double middle = y + row / 2;
            double half = Math.min(3.5, row * 0.3);
            svg.empty(
                    "path",
                    "class",
                    "failed",
                    "d",
                    "M" + Plane.COLUMNS.at(x - half, middle - half) + "L" + Plane.COLUMNS.at(x + half, middle + half)
                            + "M"
                            + Plane.COLUMNS.at(x - half, middle + half) + "L"
                            + Plane.COLUMNS.at(x + half, middle - half));
        }
        svg.close();
    }

    private String words(Activation one) {
        String how = one.error() != null ? "threw " + one.error() : one.incomplete() ? "returned in part" : "returned";
        String processed = ", " + one.processed() + " of " + Numbers.counted(one.records(), "record") + " processed";
        return "at " + Numbers.figure(one.from()) + " s: " + how + " after " + Numbers.figure(one.millis()) + " ms"
                + (events.anyPut() ? processed : ", " + one.function())
                + (one.cold() ? ", first of its instance" : "");
    }
}
