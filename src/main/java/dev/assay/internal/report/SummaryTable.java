package dev.assay.internal.report;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table in plain text with a row per level, aligned.
 *
 * @param columns the form of the columns after the level
 */
record SummaryTable(String columns) {

    private static final int MOST_ROWS = 40;
    private static final String LEVEL = "level";

    List<String> lines(List<CellFigures> cells, List<Object> head, Function<CellFigures, List<Object>> row) {
        int width = cells.stream()
                .mapToInt(cell -> cell.cell().label().length())
                .max()
                .orElse(0);
        String first = "  %-" + Math.max(width, LEVEL.length()) + "s ";
        List<String> lines = new ArrayList<>();
        lines.add(line(first, LEVEL, head));
        for (CellFigures cell : cells.subList(0, Math.min(cells.size(), MOST_ROWS))) {
            lines.add(line(first, cell.cell().label(), row.apply(cell)));
        }
        if (cells.size() > MOST_ROWS) {
            lines.add("  ... and " + (cells.size() - MOST_ROWS) + " more, see the report");
        }
        return lines;
    }

    private String line(String first, String level, List<Object> fields) {
        return (String.format(Locale.ROOT, first, level) + String.format(Locale.ROOT, columns, fields.toArray()))
                .stripTrailing();
    }

    static String interval(@Nullable Description figure) {
        if (figure == null || figure.medianInterval().isEmpty()) {
            return "-";
        }
        Interval ends = figure.medianInterval().get();
        return Numbers.interval(ends.low(), ends.high());
    }
}
