package dev.assay.internal.report.picture;

import dev.assay.internal.report.figures.Stretch;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stretches of time as bars in rows, all of one cell in one path: a bar takes twenty bytes.
 *
 * @param svg where they are drawn
 * @param across the axis of time
 * @param top the upper edge of the first row
 * @param row the height of a row
 */
record Bars(Markup svg, Scale across, double top, double row) {

    private static final double NARROWEST = 0.8;

    /** @param part how much of its row's height a bar takes */
    void draw(List<Stretch> stretches, String look, double part) {
        Map<Integer, StringBuilder> byCell = new TreeMap<>();
        for (Stretch one : stretches) {
            double from = across.at(one.from());
            double width = Math.max(NARROWEST, across.at(one.to()) - from);
            byCell.computeIfAbsent(one.cell(), absent -> new StringBuilder())
                    .append('M')
                    .append(Plane.COLUMNS.at(from, top + row * (one.row() + 0.5)))
                    .append('h')
                    .append(Numbers.coordinate(width));
        }
        byCell.forEach((cell, path) -> {
            svg.open("g", "class", "c" + cell % 8, "data-cell", cell);
            svg.empty("path", "class", look, "stroke-width", row * part, "d", path);
            svg.close();
        });
    }
}
