package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of a {@link Drawing}. Coordinates are pixels from its upper left corner. Texts are shown as they are, never as markup. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Shape.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Shape.Bar.class, name = "bar"),
    @JsonSubTypes.Type(value = Shape.Curve.class, name = "curve"),
    @JsonSubTypes.Type(value = Shape.Line.class, name = "line"),
    @JsonSubTypes.Type(value = Shape.Area.class, name = "area")
})
public sealed interface Shape {

    /** Where a text stands: its start, middle or end is at its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a text looks: a note is small and soft, a figure is small and dark. */
    enum Look {
        NOTE,
        FIGURE
    }

    /** A line of text. */
    record Text(double x, double y, String text, Anchor anchor, Look look) implements Shape {

        public Text {
            finite(x, y);
        }
    }

    /**
     * A filled rectangle.
     *
     * @param colour one of eight, from 0
     * @param title what the reader sees who points at it
     */
    record Bar(double x, double y, double width, double height, int colour, String title) implements Shape {

        public Bar {
            finite(x, y, width, height);
            if (width < 0 || height < 0 || colour < 0 || colour > 7) {
                throw new IllegalArgumentException(
                        "bar (" + width + " by " + height + ", colour " + colour
                                + ") must have sides of 0 or more and a colour of 0 to 7. Use number % 8 for colours that repeat");
            }
        }
    }

    /** A thin cubic curve from one point to another, drawn toward two points between. */
    record Curve(
            double fromX,
            double fromY,
            double firstX,
            double firstY,
            double secondX,
            double secondY,
            double toX,
            double toY)
            implements Shape {

        public Curve {
            finite(fromX, fromY, firstX, firstY, secondX, secondY, toX, toY);
        }
    }

    /** A point, in pixels from the upper left corner. */
    record Point(double x, double y) {

        public Point {
            finite(x, y);
        }
    }

    /**
     * A line from point to point.
     *
     * @param points at least two
     * @param colour one of eight, from 0
     */
    record Line(List<Point> points, int colour) implements Shape {

        public Line {
            points = checked("line", points, 2, colour);
        }
    }

    /**
     * A faint area within points, for example the band of a line.
     *
     * @param points at least three; the last one leads back to the first
     * @param colour one of eight, from 0
     */
    record Area(List<Point> points, int colour) implements Shape {

        public Area {
            points = checked("area", points, 3, colour);
        }
    }

    private static List<Point> checked(String name, List<Point> points, int least, int colour) {
        if (points.size() < least || points.size() > 20_000 || colour < 0 || colour > 7) {
            throw new IllegalArgumentException(
                    name + " (" + points.size() + " points, colour " + colour + ") must have " + least
                            + " to 20000 points and a colour of 0 to 7. Use number % 8 for colours that repeat");
        }
        return List.copyOf(points);
    }

    private static void finite(double... coordinates) {
        for (double one : coordinates) {
            if (!Double.isFinite(one)) {
                throw new IllegalArgumentException(
                        "coordinate (" + one + ") must be finite. Leave out what has no place in the picture");
            }
        }
    }
}
