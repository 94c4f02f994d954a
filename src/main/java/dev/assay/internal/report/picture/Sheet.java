package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.report.Drawing;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The paper of a picture while it is drawn: where its axes lie, and what is on it.
 *
 * @param picture with its heading; what it holds as drawn grows
 */
record Sheet(Picture picture, double left, double top, double right, double bottom) {

    static Sheet open(int width, int height, double left, String title, String note) {
        return new Sheet(
                new Picture(title, note, width, height, new Markup()),
                left,
                Drawing.TOP,
                width - 24,
                height - Drawing.BELOW);
    }

    /** The same paper with other edges. */
    Sheet within(double newLeft, double newTop, double newRight, double newBottom) {
        return new Sheet(picture, newLeft, newTop, newRight, newBottom);
    }

    Markup svg() {
        return picture.drawn();
    }

    Picture close() {
        return picture;
    }

    /** The upright axis with its grid. */
    void upright(Scale scale, String name) {
        double middle = (top + bottom) / 2;
        axis("y", scale, name);
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg().empty("line", "x1", left, "x2", right, "y1", y, "y2", y);
            svg().element("text", Numbers.brief(tick), "x", left - 8, "y", y + 4, "text-anchor", "end");
        }
        sideways(name, middle);
        svg().close();
    }

    /** Begins an axis, with what a script needs to lay it out anew. */
    private void axis(String direction, Scale scale, String name) {
        String kind = scale instanceof LogScale ? "log" : "linear";
        svg().open(
                        "g",
                        "class",
                        "axis",
                        "data-axis",
                        direction,
                        "data-scale",
                        kind,
                        "data-name",
                        name,
                        "data-values",
                        numbers(scale.low(), scale.high(), scale.at(scale.low()), scale.at(scale.high())),
                        "data-box",
                        numbers(left, top, right, bottom));
    }

    private static String numbers(double... values) {
        return DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /** A name at the left edge, read upwards. */
    void sideways(String name, double middle) {
        svg().element(
                        "text",
                        name,
                        "class",
                        "name",
                        "text-anchor",
                        "middle",
                        "transform",
                        "translate(18 " + Numbers.coordinate(middle) + ") rotate(-90)");
    }

    /** The level axis with its grid. */
    void level(Scale scale, String name) {
        axis("x", scale, name);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            svg().empty("line", "x1", x, "x2", x, "y1", top, "y2", bottom);
            svg().element("text", Numbers.brief(tick), "x", x, "y", bottom + 18, "text-anchor", "middle");
        }
        levelName(name);
        svg().close();
    }

    void levelName(String name) {
        double middle = (left + right) / 2;
        svg().element("text", name, "class", "name", "x", middle, "y", bottom + 38, "text-anchor", "middle");
    }

    /** The name of one level below the axis. */
    void tick(double x, String label) {
        svg().empty("line", "class", "mark", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 5);
        svg().element("text", label, "class", "label", "x", x, "y", bottom + 18, "text-anchor", "middle");
    }
}
