package dev.assay.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an experiment's own. The report draws it in the style of its other pictures, with a heading and a note above and the axis
 * below; it holds no markup. Made by {@link #named}.
 *
 * @param name of its file, without ending: lower-case letters, digits and hyphens
 * @param title what is seen, as a heading
 * @param note how it is read, in one line below the heading
 * @param width in pixels, 200 to 2,000
 * @param height in pixels, 120 to 4,000
 * @param left where the axis begins, in pixels
 * @param right where the axis ends, in pixels
 * @param axis the level axis; absent for none
 * @param shapes what is drawn, the first one undermost; at most 20,000
 */
public record Drawing(
        String name,
        String title,
        String note,
        int width,
        int height,
        double left,
        double right,
        @Nullable Axis axis,
        List<Shape> shapes) {

    /** Where shapes may begin: below the heading and the note. */
    public static final double TOP = 66;

    /** How much room the axis takes at the lower edge. */
    public static final double BELOW = 50;

    private static final int MOST_SHAPES = 20_000;

    /**
     * A level axis.
     *
     * @param from the value at its left end
     * @param to the value at its right end, more than {@code from}
     * @param name what it shows, with its unit
     */
    public record Axis(double from, double to, String name) {

        public Axis {
            if (!(from < to) || Double.isInfinite(to - from)) {
                throw new IllegalArgumentException(
                        "axis (" + from + " to " + to + ") must go from a number to a greater one");
            }
        }
    }

    /** @throws IllegalArgumentException if the name is not plain or a size is out of range */
    public Drawing {
        FileName.checked(name);
        require("width", width, 200, 2_000);
        require("height", height, 120, 4_000);
        require("left", left, 0, width);
        require("right", right, left, width);
        shapes = List.copyOf(shapes);
        require("shapes", shapes.size(), 0, MOST_SHAPES);
    }

    /** Begins a picture of 760 by 400 pixels without an axis. */
    public static DrawingBuilder named(String name, String title) {
        return new DrawingBuilder(name, title);
    }

    private static void require(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s (%.0f) must be %.0f to %.0f. Leave out what a reader cannot see",
                    name,
                    value,
                    low,
                    high));
        }
    }
}
