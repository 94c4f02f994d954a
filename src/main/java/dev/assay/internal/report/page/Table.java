package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import java.util.List;
import java.util.function.Function;

/**
 * A table with one row a level.
 *
 * @param caption what it shows, with units
 * @param labels how its rows are named
 * @param columns beside the level's name, from left to right
 */
record Table(String caption, CellLabels labels, List<Column> columns) {

    /**
     * A column.
     *
     * @param name its head
     * @param field the text of its field for a cell
     * @param under a second line of that field, smaller; empty for none
     */
    record Column(String name, Function<CellFigures, String> field, Function<CellFigures, String> under) {

        Column(String name, Function<CellFigures, String> field) {
            this(name, field, cell -> "");
        }
    }

    /** The same without the columns that have no figure of any cell. */
    Table telling(List<CellFigures> cells) {
        List<Column> telling = columns.stream()
                .filter(column -> cells.stream()
                        .anyMatch(cell -> !column.field().apply(cell).equals(Numbers.ABSENT)))
                .toList();
        return new Table(caption, labels, telling);
    }

    void write(Markup page, List<CellFigures> cells) {
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", caption);
        page.open("thead").open("tr").element("th", labels.axis(), "scope", "col");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close().open("tbody");
        for (CellFigures cell : cells) {
            page.open("tr").element("th", labels.of(cell.cell()), "scope", "row");
            columns.forEach(column -> field(page, column, cell));
            page.close();
        }
        page.close().close().close();
        page.element("p", caption, "class", "caption soft");
    }

    private static void field(Markup page, Column column, CellFigures cell) {
        page.open("td").text(column.field().apply(cell));
        String under = column.under().apply(cell);
        if (!under.isEmpty()) {
            page.element("small", under);
        }
        page.close();
    }
}
