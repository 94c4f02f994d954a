package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import java.util.List;

/** The names of the cells with their colours, below a picture, in as many columns as fit. */
record Legend(List<String> names, double left, double right) {

    private static final double ROW = 18;
    private static final double PIXELS_A_CHARACTER = 7;

    /** How much room it needs. */
    double height() {
        return Math.ceil(names.size() / (double) columns()) * ROW;
    }

    /** @param top where its first line stands */
    void draw(Markup svg, double top) {
        double width = (right - left) / columns();
        for (int cell = 0; cell < names.size(); cell++) {
            int column = cell % columns();
            int row = cell / columns();
            double x = left + width * column;
            double y = top + ROW * row;
            svg.open("g", "class", "c" + cell % 8, "data-cell", cell);
            svg.empty("circle", "class", "key", "cx", x + 5, "cy", y - 4, "r", 4.5);
            svg.element("text", names.get(cell), "class", "label", "x", x + 14, "y", y);
            svg.close();
        }
    }

    private int columns() {
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        int fitting = (int) ((right - left) / (24 + PIXELS_A_CHARACTER * longest));
        return Math.max(1, Math.min(fitting, names.size()));
    }
}
