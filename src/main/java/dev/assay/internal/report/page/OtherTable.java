package dev.assay.internal.report.page;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.Measured;
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
record OtherTable(List<CellFigures> cells, CellLabels labels, String prices) {

    private static final String CAPTION =
            "Latency as the client saw it, cold calls and INIT: medians in milliseconds. Cost of warm"
                    + " calls in USD per million. CPU share: CPU time over duration of warm calls. Not successful: warm-up included.";

    void write(Markup page) {
        List<Column> columns = List.of(
                new Column("Latency, warm", cell -> Numbers.figure(cell.median(Measured.LATENCY))),
                new Column("Cold calls", cell -> Numbers.whole(cell.cold().n())),
                new Column("Duration, cold", cell -> Numbers.figure(cell.cold().durationMillis())),
                new Column("INIT", cell -> Numbers.figure(cell.cold().initMillis())),
                new Column("Latency, cold", cell -> Numbers.figure(cell.median(Measured.COLD_LATENCY))),
                new Column("Memory used (MB)", cell -> Numbers.figure(cell.median(Measured.MEMORY_USED))),
                new Column("CPU share reached", cell -> Numbers.figure(cell.reachedCpuShare()), OtherTable::promised),
                new Column("Mean cost", cell -> mean(cell.cost())),
                new Column("Not successful", OtherTable::notSuccessful));
        new Table(CAPTION + " Prices: " + prices + ".", labels, columns)
                .telling(cells)
                .write(page, cells);
    }

    private static String promised(CellFigures cell) {
        return cell.wantedCpuShare() == null ? "" : "of " + Numbers.figure(cell.wantedCpuShare());
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
