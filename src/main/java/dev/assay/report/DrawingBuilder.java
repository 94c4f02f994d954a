package dev.assay.report;

import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Bar;
import dev.assay.report.Shape.Look;
import dev.assay.report.Shape.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Drawing} together: size and axis first, then the shapes, the undermost first. */
public final class DrawingBuilder {

    /** Between the right end of an axis and the edge of the picture, in pixels. */
    private static final double MARGIN = 24;

    private final String name;
    private final String title;
    private final List<Shape> shapes = new ArrayList<>();
    private String note = "";
    private int width = 760;
    private int height = 400;
    private double left = 84;
    private double right = width - MARGIN;
    private Drawing.@Nullable Axis axis;

    DrawingBuilder(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** How the picture is read, in one line. */
    public DrawingBuilder note(String line) {
        note = line;
        return this;
    }

    /** Width and height of the whole picture, in pixels. */
    public DrawingBuilder size(int wide, int high) {
        width = wide;
        height = high;
        if (axis == null) {
            right = wide - MARGIN;
        }
        return this;
    }

    /**
     * The level axis: values from {@code from} to {@code to} lie between the two edges.
     *
     * @param leftEdge in pixels
     * @param rightEdge in pixels
     * @param label what it shows, with its unit
     */
    public DrawingBuilder across(double from, double to, double leftEdge, double rightEdge, String label) {
        axis = new Drawing.Axis(from, to, label);
        left = leftEdge;
        right = rightEdge;
        return this;
    }

    /**
     * Where a value lies along the axis, in pixels; a value beyond an end lies at that end.
     *
     * @throws IllegalStateException if there is no axis
     */
    public double x(double value) {
        Drawing.Axis along = axis;
        if (along == null) {
            throw new IllegalStateException("axis () must be there to place a value on. Call across first");
        }
        double part = (value - along.from()) / (along.to() - along.from());
        return left + Math.max(0, Math.min(1, part)) * (right - left);
    }

    /** A line of text. */
    public DrawingBuilder text(double x, double y, String text, Anchor anchor, Look look) {
        shapes.add(new Text(x, y, text, anchor, look));
        return this;
    }

    /** A filled rectangle whose upper left corner is at the point; see {@link Bar}. */
    public DrawingBuilder bar(double x, double y, double wide, double high, int colour, String hint) {
        shapes.add(new Bar(x, y, wide, high, colour, hint));
        return this;
    }

    /** Any shape. */
    public DrawingBuilder add(Shape shape) {
        shapes.add(shape);
        return this;
    }

    /** @throws IllegalArgumentException if the name is not plain or a size is out of range */
    public Drawing build() {
        return new Drawing(name, title, note, width, height, left, right, axis, shapes);
    }
}
