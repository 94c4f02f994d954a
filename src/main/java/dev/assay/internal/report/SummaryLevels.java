package dev.assay.internal.report;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import java.util.List;

/** The table of levels in plain text, of an experiment whose client called the functions. */
final class SummaryLevels {

    private SummaryLevels() {}

    static List<String> lines(List<CellFigures> cells) {
        return new SummaryTable("%6s %6s %12s  %-22s %14s %9s")
                .lines(
                        cells,
                        List.of("warm", "cold", "median (ms)", "95% interval", "USD/million", "failed"),
                        SummaryLevels::row);
    }

    private static List<Object> row(CellFigures cell) {
        Description warm = cell.duration();
        return List.of(
                Numbers.whole(cell.warm()),
                Numbers.whole(cell.cold().n()),
                Numbers.figure(warm == null ? null : warm.median()),
                SummaryTable.interval(warm),
                Numbers.figure(cell.cost() == null ? null : cell.cost().mean()),
                Numbers.whole(cell.failed()));
    }
}
