package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.report.Drawing;
import dev.assay.report.Shape;
import java.util.Locale;

/** Draws the picture that an experiment added, in the style of the others. */
public final class DrawnPicture {

    private DrawnPicture() {}

    public static Markup draw(Drawing drawing) {
        Sheet whole = Sheet.open(drawing.width(), drawing.height(), drawing.left(), drawing.title(), drawing.note());
        Sheet sheet = new Sheet(whole.svg(), drawing.left(), whole.top(), drawing.right(), whole.bottom());
        Drawing.Axis axis = drawing.axis();
        if (axis != null) {
            sheet.level(new LinearScale(axis.from(), axis.to(), drawing.left(), drawing.right()), axis.name());
        }
        drawing.shapes().forEach(shape -> draw(sheet.svg(), shape));
        return sheet.close();
    }

    private static void draw(Markup svg, Shape shape) {
        if (shape instanceof Shape.Text text) {
            svg.element(
                    "text",
                    text.text(),
                    "class",
                    text.look().name().toLowerCase(Locale.ROOT),
                    "x",
                    text.x(),
                    "y",
                    text.y(),
                    "text-anchor",
                    text.anchor().name().toLowerCase(Locale.ROOT));
        } else if (shape instanceof Shape.Bar bar) {
            svg.open("g", "class", "c" + bar.colour()).element("title", bar.title());
            svg.empty(
                    "rect",
                    "class",
                    "bar",
                    "x",
                    bar.x(),
                    "y",
                    bar.y(),
                    "width",
                    bar.width(),
                    "height",
                    bar.height(),
                    "rx",
                    2);
            svg.close();
        } else if (shape instanceof Shape.Curve curve) {
            String path = "M" + Plane.COLUMNS.at(curve.fromX(), curve.fromY())
                    + "C" + Plane.COLUMNS.at(curve.firstX(), curve.firstY())
                    + " " + Plane.COLUMNS.at(curve.secondX(), curve.secondY())
                    + " " + Plane.COLUMNS.at(curve.toX(), curve.toY());
            svg.empty("path", "class", "curve", "d", path);
        }
    }
}
