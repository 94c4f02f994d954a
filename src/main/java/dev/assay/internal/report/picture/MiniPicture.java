package dev.assay.internal.report.picture;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.figures.Points;
import dev.assay.internal.report.figures.Spread;
import dev.assay.internal.report.figures.StagedVisit;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One picture of an experiment that fits into a line of a table: medians with their intervals by level, the calls of a single level in
 * time, or one visit of a procedure.
 */
public final class MiniPicture {

    private static final double WIDTH = 180;
    private static final double HEIGHT = 44;
    private static final double EDGE = 5;
    private static final double TALLEST_BAR = 9;

    private MiniPicture() {}

    /** Nothing if nothing was measured, or if it was a single call. */
    public static Markup draw(ExperimentFigures experiment) {
        if (!experiment.visits().isEmpty()) {
            StagedVisit last = experiment.visits().get(experiment.visits().size() - 1);
            return attempts(last) > 1 ? visit(last) : new Markup();
        }
        Measured headline = experiment.headline();
        if (headline == null) {
            return new Markup();
        }
        List<Spread> spreads = experiment.cells().stream()
                .flatMap(cell -> Optional.ofNullable(cell.spreads().get(headline)).stream())
                .toList();
        return spreads.size() == 1 ? calls(spreads.get(0)) : levels(headline, spreads);
    }

    /** A single bar says nothing. */
    private static int attempts(StagedVisit visit) {
        return visit.calls().stream().mapToInt(call -> call.attempts().size()).sum();
    }

    private static Markup open(String words) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "class",
                "assay-picture mini",
                "role",
                "img",
                "aria-label",
                words,
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT);
        return svg.element("title", words);
    }

    private static Markup levels(Measured headline, List<Spread> spreads) {
        List<Description> all = spreads.stream().map(Spread::description).toList();
        double lowest = all.stream().mapToDouble(MiniPicture::low).min().orElse(0);
        double highest = all.stream().mapToDouble(MiniPicture::high).max().orElse(1);
        Scale up = Scale.forValues(lowest, highest, HEIGHT - EDGE, EDGE);
        Markup svg = open(headline.title() + " by level, medians "
                + Numbers.figure(all.get(0).median()) + " to "
                + Numbers.figure(all.get(all.size() - 1).median()) + " " + headline.unit());
        double step = (WIDTH - 2 * EDGE) / all.size();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            line.append(i == 0 ? "M" : "L")
                    .append(Plane.COLUMNS.at(
                            EDGE + step * (i + 0.5), up.within(all.get(i).median())));
        }
        svg.empty("path", "class", "thread", "d", line);
        for (int i = 0; i < all.size(); i++) {
            Description one = all.get(i);
            double x = EDGE + step * (i + 0.5);
            svg.open("g", "class", "c" + i % 8);
            String range =
                    "M" + Plane.COLUMNS.at(x, up.within(low(one))) + "L" + Plane.COLUMNS.at(x, up.within(high(one)));
            svg.empty("path", "class", "interval", "d", range);
            svg.empty("circle", "class", "key", "cx", x, "cy", up.within(one.median()), "r", 3.4);
            svg.close();
        }
        return svg.close();
    }

    private static double low(Description one) {
        return one.medianInterval()
                .map(ends -> Math.max(ends.low(), one.minimum()))
                .orElse(one.median());
    }

    private static double high(Description one) {
        return one.medianInterval()
                .map(ends -> Math.min(ends.high(), one.maximum()))
                .orElse(one.median());
    }

    private static Markup calls(Spread spread) {
        Points points = spread.points().thinned(120);
        double end = Arrays.stream(points.seconds()).max().orElse(1);
        double first = Arrays.stream(points.seconds()).min().orElse(0);
        Scale across = new LinearScale(first, Math.max(end, first + 0.001), EDGE, WIDTH - EDGE);
        Scale up = Scale.forValues(
                spread.description().minimum(), spread.description().maximum(), HEIGHT - EDGE, EDGE);
        Markup svg = open(spread.measured().title() + " of calls in time, median "
                + Numbers.figure(spread.description().median()) + " "
                + spread.measured().unit());
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < points.shown(); i++) {
            dots.append('M')
                    .append(Plane.COLUMNS.at(across.at(points.seconds()[i]), up.at(points.values()[i])))
                    .append("h0");
        }
        svg.open("g", "class", "c0")
                .empty("path", "class", "dots strong", "d", dots)
                .close();
        return svg.close();
    }

    private static Markup visit(StagedVisit visit) {
        List<StagedVisit.Call> calls =
                visit.calls().subList(0, Math.min(40, visit.calls().size()));
        Scale across = new LinearScale(0, Math.max(visit.end(), 0.001), EDGE, WIDTH - EDGE);
        double row = (HEIGHT - 2 * EDGE) / Math.max(1, calls.size());
        List<Outcome> outcomes = new ArrayList<>();
        Markup bars = new Markup();
        for (int i = 0; i < calls.size(); i++) {
            for (StagedVisit.Attempt attempt : calls.get(i).attempts()) {
                outcomes.add(attempt.outcome());
                double from = across.at(attempt.from());
                bars.open("g", "class", VisitPicture.colour(attempt.outcome()));
                bars.empty(
                        "rect",
                        "class",
                        "key",
                        "x",
                        from,
                        "y",
                        EDGE + row * i,
                        "width",
                        Math.max(1.5, across.at(attempt.to()) - from),
                        "height",
                        Math.min(row * 0.75, TALLEST_BAR));
                bars.close();
            }
        }
        return open("One visit in time: " + Numbers.counted(outcomes.size(), "attempt"))
                .add(bars)
                .close();
    }
}
