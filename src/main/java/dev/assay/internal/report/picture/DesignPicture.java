package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Schedule;
import java.util.List;

/** The design as it was carried out: a row for each cell, a bar for each visit, a line where instances were renewed. */
final class DesignPicture {

    private static final int WIDTH = 760;
    private static final double MOST_ROW = 22;
    private static final double MOST_HEIGHT = 480;
    private static final double PIXELS_A_CHARACTER = 6.6;
    private static final double MOST_LEFT = 380;

    /** Room for the names of generations above the first row. */
    private static final double NAMES = 12;

    private final List<String> labels;
    private final Schedule schedule;
    private final double row;
    private final Sheet sheet;
    private final Scale across;

    private DesignPicture(Subject subject, List<String> labels, Schedule schedule) {
        this.labels = labels;
        this.schedule = schedule;
        row = Math.min(MOST_ROW, MOST_HEIGHT / labels.size());
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        double left = Math.min(MOST_LEFT, 34 + PIXELS_A_CHARACTER * longest);
        Sheet whole = Sheet.open(
                WIDTH,
                (int) (132 + NAMES + row * labels.size()),
                left,
                subject.title(),
                "A bar is a visit to a level; pale: the warm-up with which a generation of instances begins");
        sheet = whole.within(left, whole.top() + 14, whole.right(), whole.bottom());
        across = new LinearScale(0, Math.max(schedule.end(), 0.001), sheet.left() + 4, sheet.right());
    }

    static Picture draw(Subject subject, List<String> labels, Schedule schedule) {
        return new DesignPicture(subject, labels, schedule).draw(subject);
    }

    private Picture draw(Subject subject) {
        sheet.level(across, subject.levels());
        sheet.svg().element("text", subject.values(), "class", "name", "x", 20, "y", sheet.top() - 4);
        Renewals.draw(sheet, across, schedule.generations());
        for (int cell = 0; cell < labels.size(); cell++) {
            double y = sheet.top() + NAMES + row * (cell + 0.5) + 4;
            if (row >= 11 || cell % 2 == 0) {
                sheet.svg()
                        .element(
                                "text",
                                labels.get(cell),
                                "class",
                                "label",
                                "x",
                                sheet.left() - 8,
                                "y",
                                y,
                                "text-anchor",
                                "end");
            }
        }
        Bars bars = new Bars(sheet.svg(), across, sheet.top() + NAMES, row);
        bars.draw(schedule.warmUps(), "bars faint", 0.64);
        bars.draw(schedule.visits(), "bars", 0.64);
        return sheet.close();
    }
}
