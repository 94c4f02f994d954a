package dev.assay.internal.report;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of levels in plain text, aligned. */
final class SummaryLevels {

    private static final int MOST_ROWS = 40;

    private SummaryLevels() {}

    static List<String> lines(List<CellFigures> cells) {
        int width = cells.stream()
                .mapToInt(cell -> cell.cell().label().length())
                .max()
                .orElse(5);
        String format = "  %-" + Math.max(width, 5) + "s %6s %6s %12s  %-22s %14s %9s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, format, "level", "warm", "cold", "median (ms)", "95% interval", "USD/million", "failed"));
        for (CellFigures cell : cells.subList(0, Math.min(cells.size(), MOST_ROWS))) {
            lines.add(row(format, cell));
        }
        if (cells.size() > MOST_ROWS) {
            lines.add("  ... and " + (cells.size() - MOST_ROWS) + " more, see the report");
        }
        return lines;
    }

    private static String row(String format, CellFigures cell) {
        Description warm = cell.duration();
        return String.format(
                Locale.ROOT,
                format,
                cell.cell().label(),
                Numbers.whole(cell.warm()),
                Numbers.whole(cell.cold().n()),
                Numbers.figure(warm == null ? null : warm.median()),
                interval(warm),
                Numbers.figure(cell.cost() == null ? null : cell.cost().mean()),
                Numbers.whole(cell.failed()));
    }

    private static String interval(@Nullable Description warm) {
        if (warm == null || warm.medianInterval().isEmpty()) {
            return "-";
        }
        Interval ends = warm.medianInterval().get();
        return Numbers.interval(ends.low(), ends.high());
    }
}
