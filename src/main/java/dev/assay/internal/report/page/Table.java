package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.markup.Markup;
import java.util.List;
import java.util.function.Function;

/**
 * A table with one row a level.
 *
 * @param caption what it shows, with units
 * @param columns beside the level's name, from left to right
 */
record Table(String caption, List<Column> columns) {

    /** A column by its name and the text of its field for a cell. */
    record Column(String name, Function<CellFigures, String> field) {}

    void write(Markup page, List<CellFigures> cells) {
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", caption);
        page.open("thead").open("tr").element("th", "Level", "scope", "col");
        columns.forEach(column -> page.element("th", column.name(), "scope", "col"));
        page.close().close().open("tbody");
        for (CellFigures cell : cells) {
            page.open("tr").element("th", cell.cell().label(), "scope", "row");
            columns.forEach(column -> page.element("td", column.field().apply(cell)));
            page.close();
        }
        page.close().close().close();
        page.element("p", caption, "class", "caption soft");
    }
}
