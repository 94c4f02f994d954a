package dev.assay.internal.report.page;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.Table.Column;
import dev.assay.internal.stats.Description;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of the levels beside warm durations: cold calls, cost, CPU share, calls that did not succeed. */
record OtherTable(List<CellFigures> cells) {

    private static final String CAPTION = "Cold calls with medians in milliseconds; cost of warm calls; CPU time over"
            + " duration of warm calls; calls that did not succeed, warm-up included.";

    void write(Markup page) {
        List<Column> columns = List.of(
                new Column("Cold calls", cell -> Numbers.whole(cell.cold().n())),
                new Column("Cold duration", cell -> Numbers.figure(cell.cold().durationMillis())),
                new Column("INIT", cell -> Numbers.figure(cell.cold().initMillis())),
                new Column("Mean USD per million", cell -> mean(cell.cost())),
                new Column("CPU share promised", cell -> Numbers.figure(cell.wantedCpuShare())),
                new Column("CPU share reached", cell -> Numbers.figure(cell.reachedCpuShare())),
                new Column("Not successful", OtherTable::notSuccessful));
        new Table(CAPTION, columns).write(page, cells);
    }

    private static String mean(@Nullable Description cost) {
        return Numbers.figure(cost == null ? null : cost.mean());
    }

    private static String notSuccessful(CellFigures cell) {
        Map<Outcome, Integer> others = new TreeMap<>(cell.outcomes());
        others.remove(Outcome.SUCCESS);
        others.remove(Outcome.ACCEPTED);
        return others.isEmpty()
                ? "none"
                : others.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + OutcomeLabel.of(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
