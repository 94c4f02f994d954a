package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import java.util.List;

/** The moments at which instances were renewed, as lines over time; as many are named as have room. */
final class Renewals {

    private static final double ROOM = 30;

    private Renewals() {}

    /** @param starts when each generation began, in its order */
    static void draw(Sheet sheet, Scale across, List<Double> starts) {
        Markup svg = sheet.svg();
        double free = Double.NEGATIVE_INFINITY;
        for (int generation = 0; generation < starts.size(); generation++) {
            double x = across.at(starts.get(generation)) - 1;
            svg.empty("line", "class", "renewal", "x1", x, "x2", x, "y1", sheet.top() - 2, "y2", sheet.bottom());
            if (x >= free) {
                String number = generation == 0 ? "generation 1" : String.valueOf(generation + 1);
                svg.element("text", number, "class", "note", "x", x + 3, "y", sheet.top() + 7);
                free = x + (generation == 0 ? 2.6 * ROOM : ROOM);
            }
        }
    }
}
