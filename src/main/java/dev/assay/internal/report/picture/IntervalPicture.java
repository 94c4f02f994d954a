package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.DoubleSummaryStatistics;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as a small picture: the interval of the figure against the band of the bound.
 *
 * @param estimate the figure
 * @param low lower end of its interval; negative infinity if it is open
 * @param high upper end of its interval; infinity if it is open
 * @param boundLow lower end of the bound; absent if it is open below
 * @param boundHigh upper end of the bound; absent if it is open above
 * @param verdict names the colour: {@code held}, {@code refuted}, {@code undecided}
 */
public record IntervalPicture(
        double estimate,
        double low,
        double high,
        @Nullable Double boundLow,
        @Nullable Double boundHigh,
        String verdict) {

    private static final double WIDTH = 260;
    private static final double HEIGHT = 40;

    /** The picture, to stand within a line of a table. */
    public Markup draw() {
        DoubleSummaryStatistics ends = Stream.of(estimate, low, high, boundLow, boundHigh)
                .filter(end -> end != null && Double.isFinite(end))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        double room = ends.getMax() > ends.getMin() ? (ends.getMax() - ends.getMin()) * 0.18 : 1;
        return picture(new LinearScale(ends.getMin() - room, ends.getMax() + room, 2, WIDTH - 2));
    }

    private Markup picture(LinearScale scale) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "assay-picture interval-picture " + verdict,
                "role",
                "img",
                "aria-label",
                words(),
                "viewBox",
                "0 0 260 40",
                "width",
                260,
                "height",
                40);
        svg.element("title", words());
        double from = boundLow == null ? 0 : scale.at(boundLow);
        double to = boundHigh == null ? WIDTH : scale.at(boundHigh);
        svg.empty("rect", "class", "band", "x", from, "y", 3.0, "width", to - from, "height", HEIGHT - 17);
        edge(svg, scale, boundLow);
        edge(svg, scale, boundHigh);
        double middle = 3 + (HEIGHT - 17) / 2;
        String line =
                "M" + Plane.COLUMNS.at(scale.within(low), middle) + "L" + Plane.COLUMNS.at(scale.within(high), middle);
        svg.empty("path", "class", "range", "d", line);
        svg.empty("circle", "class", "estimate", "cx", scale.at(estimate), "cy", middle, "r", 4);
        return svg.close();
    }

    private static void edge(Markup svg, LinearScale scale, @Nullable Double bound) {
        if (bound == null) {
            return;
        }
        double x = scale.at(bound);
        svg.empty("line", "class", "edge", "x1", x, "x2", x, "y1", 1.0, "y2", HEIGHT - 12);
        String anchor = x < 30 ? "start" : x > WIDTH - 30 ? "end" : "middle";
        svg.element("text", Numbers.brief(bound), "class", "note", "x", x, "y", HEIGHT - 1, "text-anchor", anchor);
    }

    private String words() {
        return "Interval " + Numbers.figure(low) + " to " + Numbers.figure(high) + " against the bound "
                + (boundLow == null ? "up" : Numbers.brief(boundLow)) + " to "
                + (boundHigh == null ? "any" : Numbers.brief(boundHigh));
    }
}
