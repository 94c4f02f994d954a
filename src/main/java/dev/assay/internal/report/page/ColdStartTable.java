package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.report.page.Table.Column;
import dev.assay.internal.stats.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cold starts that a design provoked, one row per level: INIT, restore, handler and what the client waited for. */
record ColdStartTable(List<CellFigures> cells, CellLabels labels) {

    private static final List<Measured> PARTS =
            List.of(Measured.INIT, Measured.RESTORE, Measured.COLD_DURATION, Measured.COLD_LATENCY);
    private static final double P90 = 90;
    private static final String CAPTION =
            "The cold starts that claims judge, one per visit, in milliseconds. Medians, with their 95% intervals in brackets, and the"
                    + " 90th percentile if there are enough calls for its interval. Handler: the duration of the first call, without INIT."
                    + " Latency: what the client waited for, from its start to the whole answer.";

    void write(Markup page) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Cold starts", cell -> Numbers.whole(starts(cell))));
        for (Measured part : PARTS) {
            if (cells.stream().anyMatch(cell -> cell.of(part) != null)) {
                columns.add(new Column(
                        name(part) + ", median",
                        cell -> Numbers.figure(cell.median(part)),
                        cell -> interval(cell.of(part))));
                if (cells.stream().anyMatch(cell -> percentile(cell.of(part)).isPresent())) {
                    columns.add(
                            new Column("p90", cell -> percentile(cell.of(part)).orElse("too few")));
                }
            }
        }
        columns.add(new Column("Greatest latency", cell -> {
            Description latency = cell.of(Measured.COLD_LATENCY);
            return Numbers.figure(latency == null ? null : latency.maximum());
        }));
        new Table(CAPTION, labels, columns).write(page, cells);
    }

    private static int starts(CellFigures cell) {
        Description latency = cell.of(Measured.COLD_LATENCY);
        return latency == null ? 0 : latency.n();
    }

    private static String name(Measured part) {
        return switch (part) {
            case COLD_DURATION -> "Handler";
            case COLD_LATENCY -> "Latency";
            default -> part.title();
        };
    }

    private static String interval(@Nullable Description one) {
        return one == null
                ? ""
                : one.medianInterval()
                        .map(ends -> Numbers.interval(ends.low(), ends.high()))
                        .orElse("");
    }

    private static Optional<String> percentile(@Nullable Description one) {
        return one == null
                ? Optional.empty()
                : one.percentiles().stream()
                        .filter(found -> found.percent() == P90)
                        .findFirst()
                        .map(found -> Numbers.figure(found.value()));
    }
}
