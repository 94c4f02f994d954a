package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.RoundFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Estimate;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.RoundVariance;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How durations varied over time, one row a level. */
record RoundTable(List<RoundFigures> cells, CellLabels labels) {

    private static final double CONFIDENCE = 0.95;
    private static final int PERCENT = 100;
    private static final String CAPTION =
            "Rounds are the calls of one visit. Deviations are those of the logarithm, so parts of the"
                    + " duration, with a 95% interval; what differs between generations of instances is taken out. Share between rounds: the"
                    + " intraclass correlation with its 95% interval. Drift: the change from the first round to the last by the"
                    + " line through the generations, with its 95% interval.";

    private record Column(String name, Function<RoundFigures, String> field) {}

    void write(Markup page) {
        List<Column> columns = List.of(
                new Column("Rounds", cell -> Numbers.whole(cell.points().size())),
                new Column("Span (s)", cell -> Numbers.figure(cell.spanSeconds())),
                variance("Deviation between rounds", one -> percent(one.deviationBetweenRounds(CONFIDENCE))),
                variance("Deviation within a round", one -> percent(one.deviationWithinRounds())),
                variance("Share between rounds", RoundTable::share),
                new Column("Drift over the span", cell -> drift(cell.drift())));
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", CAPTION);
        page.open("thead").open("tr").element("th", labels.axis(), "scope", "col");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close().open("tbody");
        for (RoundFigures cell : cells) {
            page.open("tr").element("th", labels.of(cell.cell()), "scope", "row");
            columns.forEach(column -> page.element("td", column.field().apply(cell)));
            page.close();
        }
        page.close().close().close();
        page.element("p", CAPTION, "class", "caption soft");
    }

    private static Column variance(String name, Function<RoundVariance, String> field) {
        return new Column(name, cell -> cell.variance() == null ? Numbers.ABSENT : field.apply(cell.variance()));
    }

    private static String share(RoundVariance variance) {
        Estimate share = variance.share(CONFIDENCE);
        return Numbers.figure(share.value())
                + " "
                + Numbers.interval(share.interval().low(), share.interval().high());
    }

    /** A drift is named where the interval leaves only one direction. */
    private static String drift(@Nullable Estimate drift) {
        if (drift == null) {
            return Numbers.ABSENT;
        }
        Interval interval = drift.interval();
        String word = interval.low() > 0 ? "slower by " : interval.high() < 0 ? "faster by " : "not shown: ";
        return word + percent(drift);
    }

    private static String percent(Estimate part) {
        Interval interval = part.interval();
        return percent(part.value()) + " [" + percent(interval.low()) + ", " + percent(interval.high()) + "]";
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", PERCENT * part);
    }
}
