package dev.assay.report.page;

import dev.assay.data.Outcome;
import dev.assay.report.figures.CellFigures;
import dev.assay.report.markup.Markup;
import dev.assay.report.markup.Numbers;
import dev.assay.stats.Description;
import dev.assay.stats.Interval;
import dev.assay.stats.Percentile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row a level with the figures of its warm and its cold calls. */
record LevelTable(List<CellFigures> cells) {

    private static final List<String> COLUMNS = List.of(
            "Level",
            "Warm calls",
            "Mean",
            "SD",
            "Median [95% interval]",
            "Min",
            "Max",
            "Percentiles",
            "Outliers",
            "Cold calls",
            "Cold median",
            "INIT median",
            "USD per million",
            "CPU share reached / promised",
            "Not successful");

    void write(Markup page) {
        page.open("div", "class", "wide", "tabindex", "0").open("table");
        page.element("caption", "Durations in milliseconds. Warm and cold calls are separate populations.");
        page.open("thead").open("tr");
        for (String column : COLUMNS) {
            page.element("th", column, "scope", "col");
        }
        page.close().close().open("tbody");
        cells.forEach(cell -> row(page, cell));
        page.close().close().close();
    }

    private static void row(Markup page, CellFigures cell) {
        Description warm = cell.duration();
        page.open("tr").element("th", cell.cell().label(), "scope", "row");
        number(page, Numbers.whole(cell.warmMillis().length));
        number(page, Numbers.figure(warm == null ? null : warm.mean()));
        number(page, warm == null ? Numbers.ABSENT : deviation(warm));
        number(page, warm == null ? Numbers.ABSENT : median(warm));
        number(page, Numbers.figure(warm == null ? null : warm.minimum()));
        number(page, Numbers.figure(warm == null ? null : warm.maximum()));
        number(page, warm == null ? Numbers.ABSENT : percentiles(warm));
        number(page, warm == null ? Numbers.ABSENT : outliers(warm));
        number(page, Numbers.whole(cell.cold().n()));
        number(page, Numbers.figure(cell.cold().durationMillis()));
        number(page, Numbers.figure(cell.cold().initMillis()));
        Description cost = cell.cost();
        number(page, Numbers.figure(cost == null ? null : cost.mean()));
        number(page, share(cell.reachedCpuShare()) + " / " + share(cell.wantedCpuShare()));
        page.element("td", notSuccessful(cell)).close();
    }

    private static void number(Markup page, String text) {
        page.element("td", text, "class", "number");
    }

    private static String deviation(Description warm) {
        return warm.standardDeviation().isPresent()
                ? Numbers.figure(warm.standardDeviation().getAsDouble())
                : Numbers.ABSENT;
    }

    private static String median(Description warm) {
        Optional<Interval> interval = warm.medianInterval();
        return Numbers.figure(warm.median())
                + interval.map(ends -> " [" + Numbers.figure(ends.low()) + ", " + Numbers.figure(ends.high()) + "]")
                        .orElse("");
    }

    private static String percentiles(Description warm) {
        return warm.percentiles().isEmpty()
                ? "too few calls"
                : warm.percentiles().stream().map(LevelTable::percentile).collect(Collectors.joining(", "));
    }

    private static String percentile(Percentile percentile) {
        return "p" + Numbers.brief(percentile.percent()) + " " + Numbers.figure(percentile.value());
    }

    private static String outliers(Description warm) {
        int all = warm.outliers() + warm.extremes();
        return all == 0 ? "0" : all + (warm.extremes() > 0 ? " (" + warm.extremes() + " extreme)" : "");
    }

    private static String share(@Nullable Double share) {
        return share == null ? Numbers.ABSENT : Numbers.figure(share);
    }

    private static String notSuccessful(CellFigures cell) {
        Map<Outcome, Integer> others = new TreeMap<>(cell.outcomes());
        others.remove(Outcome.SUCCESS);
        return others.isEmpty()
                ? "none"
                : others.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
