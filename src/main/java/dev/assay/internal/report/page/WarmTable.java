package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.Table.Column;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.stats.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Durations of warm calls, one row a level. */
record WarmTable(List<CellFigures> cells, CellLabels labels) {

    private static final double[] PERCENTS = {90, 95, 99, 99.9};
    private static final String CAPTION = "Durations of warm calls in milliseconds, as the function measured them."
            + " Medians are those of all calls. In brackets: 95% intervals; an end that the calls do not bound is \u221E."
            + " A percentile is shown if there are enough calls for its interval. Outliers are counted by Tukey's rule and"
            + " kept.";

    void write(Markup page) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Warm calls", cell -> Numbers.whole(cell.warm())));
        columns.add(
                new Column("Median", of(one -> Numbers.figure(one.median())), of(one -> ends(one.medianInterval()))));
        columns.add(column("Mean", warm -> Numbers.figure(warm.mean())));
        columns.add(column("SD", WarmTable::deviation));
        columns.add(column("Min", warm -> Numbers.figure(warm.minimum())));
        for (double percent : PERCENTS) {
            if (cells.stream()
                    .anyMatch(cell -> percentile(cell.duration(), percent).isPresent())) {
                columns.add(percentile(percent));
            }
        }
        columns.add(column("Max", warm -> Numbers.figure(warm.maximum())));
        columns.add(column("Outliers", WarmTable::outliers));
        new Table(CAPTION, labels, columns).write(page, cells);
    }

    private static Column column(String name, Function<Description, String> field) {
        return new Column(name, of(field));
    }

    private static Column percentile(double percent) {
        return new Column(
                "p" + Numbers.brief(percent),
                of(one -> percentile(one, percent)
                        .map(found -> Numbers.figure(found.value()))
                        .orElse("too few calls")),
                of(one -> percentile(one, percent)
                        .map(found -> ends(found.interval()))
                        .orElse("")));
    }

    private static Function<CellFigures, String> of(Function<Description, String> field) {
        return cell -> {
            Description warm = cell.duration();
            return warm == null ? Numbers.ABSENT : field.apply(warm);
        };
    }

    private static Optional<Percentile> percentile(@Nullable Description warm, double percent) {
        return warm == null
                ? Optional.empty()
                : warm.percentiles().stream()
                        .filter(one -> one.percent() == percent)
                        .findFirst();
    }

    private static String deviation(Description warm) {
        return warm.standardDeviation().isPresent()
                ? Numbers.figure(warm.standardDeviation().getAsDouble())
                : Numbers.ABSENT;
    }

    private static String ends(Optional<Interval> interval) {
        return interval.map(ends -> Numbers.interval(ends.low(), ends.high())).orElse("");
    }

    private static String outliers(Description warm) {
        int all = warm.outliers() + warm.extremes();
        return warm.extremes() == 0 ? String.valueOf(all) : all + " (" + warm.extremes() + " extreme)";
    }
}
