package dev.assay.internal.report;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.EventFigures.Event;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import java.util.List;

/** The table of levels in plain text of an experiment whose functions are called by events: the client called none of them. */
final class SummaryEvents {

    private final EventFigures events;
    private final List<CellFigures> cells;

    private SummaryEvents(EventFigures events, List<CellFigures> cells) {
        this.events = events;
        this.cells = cells;
    }

    static List<String> lines(EventFigures events, List<CellFigures> cells) {
        return new SummaryEvents(events, cells).lines();
    }

    private List<String> lines() {
        return new SummaryTable("%7s %9s %8s %7s %11s %12s  %-22s")
                .lines(
                        cells,
                        List.of(
                                "events",
                                "processed",
                                "doubled",
                                "missing",
                                "invocations",
                                "trigger (ms)",
                                "95% interval"),
                        this::row);
    }

    private List<Object> row(CellFigures cell) {
        int number = cells.indexOf(cell);
        List<Event> put = events.at(number);
        Description latency = cell.of(Measured.TRIGGER_LATENCY);
        return List.of(
                Numbers.whole(put.size()),
                Numbers.whole(put.stream().filter(one -> one.processed() > 0).count()),
                Numbers.whole(put.stream().filter(one -> one.processed() > 1).count()),
                Numbers.whole(put.stream().filter(one -> one.processed() == 0).count()),
                Numbers.whole(events.activations().stream()
                        .filter(one -> one.cell() == number)
                        .count()),
                Numbers.figure(latency == null ? null : latency.median()),
                SummaryTable.interval(latency));
    }
}
