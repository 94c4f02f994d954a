package dev.assay.internal.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Place;
import dev.assay.data.Row;
import dev.assay.internal.csv.RowCsv;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a procedure kept of its visits: a table for each form of row. */
record RowTable(List<Row> rows, CellLabels labels) {

    private static final int MOST_ROWS = 40;
    private static final int MOST_SHOWN = 20;

    void write(Markup page) {
        if (rows.isEmpty()) {
            return;
        }
        page.element("h3", "What each visit showed");
        Map<String, List<Row>> kinds = new LinkedHashMap<>();
        rows.forEach(row ->
                kinds.computeIfAbsent(row.kind(), absent -> new ArrayList<>()).add(row));
        kinds.forEach((kind, ofKind) -> write(page, kind, ofKind));
    }

    private void write(Markup page, String kind, List<Row> rows) {
        List<Row> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        Set<String> columns = RowCsv.columns(shown);
        Set<String> words =
                columns.stream().filter(column -> words(shown, column)).collect(Collectors.toSet());
        page.open("details", open(rows)).element("summary", kind + ": " + Numbers.counted(rows.size(), "row"));
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", kind);
        page.open("thead")
                .open("tr")
                .element("th", labels.axis(), "scope", "col")
                .element("th", "Visit", "scope", "col", "class", "words");
        columns.forEach(column -> LongText.head(page, column, words.contains(column)));
        page.close().close().open("tbody");
        for (Row row : shown) {
            page.open("tr").element("th", labels.of(row.cell()), "scope", "row");
            page.element("td", visit(row), "class", "words");
            columns.forEach(column -> LongText.write(page, field(row.values().get(column)), words.contains(column)));
            page.close();
        }
        page.close().close().close();
        page.element("p", caption(kind, rows), "class", "caption soft").close();
    }

    private static boolean words(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.values().get(column))
                .anyMatch(value -> value != null && (value.isTextual() || value.isContainerNode()));
    }

    private static String visit(Row row) {
        return "generation " + (row.generation() + 1) + ", " + Place.blockInWords(row.block());
    }

    /** A short table is shown, a long one is unfolded by who wants it. */
    private static Object[] open(List<Row> rows) {
        return rows.size() <= MOST_SHOWN ? new Object[] {"open", "open"} : new Object[0];
    }

    private static String caption(String kind, List<Row> rows) {
        String all = "All of them are in " + RowCsv.fileName(kind) + ".";
        return rows.size() > MOST_ROWS ? "The first " + MOST_ROWS + " rows. " + all : all;
    }

    private static String field(@Nullable JsonNode value) {
        return value != null && value.isFloatingPointNumber()
                ? Numbers.figure(value.doubleValue())
                : RowCsv.text(value);
    }
}
