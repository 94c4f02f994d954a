package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.report.Drawing;
import dev.assay.report.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the picture that an experiment added, in the style of the others. */
public final class DrawnPicture {

    private DrawnPicture() {}

    public static Picture draw(Drawing drawing) {
        Sheet whole = Sheet.open(drawing.width(), drawing.height(), drawing.left(), drawing.title(), drawing.note());
        Sheet sheet = whole.within(drawing.left(), whole.top(), drawing.right(), whole.bottom());
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
        } else if (shape instanceof Shape.Line line) {
            path(svg, line.colour(), "rounds", along(line.points()));
        } else if (shape instanceof Shape.Area area) {
            path(svg, area.colour(), "rounds-band", along(area.points()) + "Z");
        }
    }

    private static void path(Markup svg, int colour, String look, String path) {
        svg.open("g", "class", "c" + colour)
                .empty("path", "class", look, "d", path)
                .close();
    }

    private static String along(List<Shape.Point> points) {
        return points.stream()
                .map(point -> Plane.COLUMNS.at(point.x(), point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }
}
