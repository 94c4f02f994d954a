package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.Table.Column;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Percentile;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Durations of warm calls, one row a level. */
record WarmTable(List<CellFigures> cells) {

    private static final String CAPTION = "Durations of warm calls in milliseconds, as the function measured them."
            + " Medians are those of all calls, with their 95% intervals. Percentiles with their 95% intervals where the calls allow one; an end that they do not bound"
            + " is \u221E. Outliers are counted by Tukey's rule and kept.";

    void write(Markup page) {
        List<Column> columns = List.of(
                new Column("Warm calls", cell -> Numbers.whole(cell.warmMillis().length)),
                column("Mean", warm -> Numbers.figure(warm.mean())),
                column("SD", WarmTable::deviation),
                column("Median [95% interval]", WarmTable::median),
                column("Min", warm -> Numbers.figure(warm.minimum())),
                column("Max", warm -> Numbers.figure(warm.maximum())),
                column("Percentiles", WarmTable::percentiles),
                column("Outliers", WarmTable::outliers));
        new Table(CAPTION, columns).write(page, cells);
    }

    private static Column column(String name, Function<Description, String> field) {
        return new Column(name, cell -> cell.duration() == null ? Numbers.ABSENT : field.apply(cell.duration()));
    }

    private static String deviation(Description warm) {
        return warm.standardDeviation().isPresent()
                ? Numbers.figure(warm.standardDeviation().getAsDouble())
                : Numbers.ABSENT;
    }

    private static String median(Description warm) {
        return Numbers.figure(warm.median())
                + warm.medianInterval().map(WarmTable::ends).orElse("");
    }

    private static String ends(Interval interval) {
        return " " + Numbers.interval(interval.low(), interval.high());
    }

    private static String percentiles(Description warm) {
        return warm.percentiles().isEmpty()
                ? "too few calls"
                : warm.percentiles().stream().map(WarmTable::percentile).collect(Collectors.joining(", "));
    }

    private static String percentile(Percentile percentile) {
        return "p" + Numbers.brief(percentile.percent()) + " " + Numbers.figure(percentile.value())
                + percentile.interval().map(WarmTable::ends).orElse("");
    }

    private static String outliers(Description warm) {
        int all = warm.outliers() + warm.extremes();
        return warm.extremes() == 0 ? String.valueOf(all) : all + " (" + warm.extremes() + " extreme)";
    }
}
