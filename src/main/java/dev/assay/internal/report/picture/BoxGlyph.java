package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One cell: its points, jittered, and beside them the box with the median and its interval.
 *
 * @param plane which way it lies
 * @param scale of the values
 * @param middle the cell's place on the other axis
 * @param half half of the room that the cell has
 */
record BoxGlyph(Plane plane, Scale scale, double middle, double half) {

    /** Half of the box, as a part of the half of the room. */
    static final double WIDTH = 0.28;

    private static final long SEED = 20_261_121L;

    void draw(Markup svg, Series series, int colour, String unit) {
        svg.open("g", "class", "c" + colour % 8);
        svg.element("title", describe(series, unit));
        svg.empty("path", "class", "dots", "d", points(series));
        Box box = series.box();
        if (box != null) {
            svg.empty(
                    "path",
                    "class",
                    "whisker",
                    "d",
                    whiskers(box, series.points().values()));
            svg.empty("path", "class", "box", "d", box(box));
            svg.empty("path", "class", "interval", "d", interval(box));
            svg.empty("path", "class", "median", "d", diamond(box.median()));
        }
        svg.close();
    }

    private static String describe(Series series, String unit) {
        Box box = series.box();
        String median = box == null ? "no values" : "median " + Numbers.figure(box.median()) + " " + unit;
        return series.label() + ": n = " + Numbers.whole(series.points().n()) + ", " + median
                + ends(box == null ? null : box.medianLow(), box == null ? null : box.medianHigh());
    }

    private static String ends(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "" : " " + Numbers.interval(low, high);
    }

    private String points(Series series) {
        SplittableRandom jitter = new SplittableRandom(SEED);
        StringBuilder path = new StringBuilder();
        for (double value : series.points().values()) {
            double across = middle - half * (0.4 + 0.6 * jitter.nextDouble());
            path.append('M').append(plane.at(across, scale.at(value))).append("h0");
        }
        return path.toString();
    }

    private String box(Box box) {
        double near = middle - half * WIDTH;
        double far = middle + half * WIDTH;
        double low = scale.at(box.lowerQuartile());
        double high = scale.at(box.upperQuartile());
        double median = scale.at(box.median());
        return "M" + plane.at(near, low) + "L" + plane.at(far, low) + "L" + plane.at(far, high) + "L"
                + plane.at(near, high) + "ZM" + plane.at(near, median) + "L" + plane.at(far, median);
    }

    private String whiskers(Box box, double[] values) {
        return line(middle, box.lowerWhisker(values), box.lowerQuartile())
                + line(middle, box.upperQuartile(), box.upperWhisker(values));
    }

    private String interval(Box box) {
        Double low = box.medianLow();
        Double high = box.medianHigh();
        return low == null || high == null ? "" : line(middle, low, high);
    }

    private String line(double across, double from, double to) {
        return "M" + plane.at(across, scale.within(from)) + "L" + plane.at(across, scale.within(to));
    }

    private String diamond(double median) {
        double size = 3.8;
        double at = scale.at(median);
        return "M" + plane.at(middle - size, at) + "L" + plane.at(middle, at - size) + "L" + plane.at(middle + size, at)
                + "L" + plane.at(middle, at + size) + "Z";
    }
}
