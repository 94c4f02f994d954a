package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.report.DataTable;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that an experiment adds to its section. */
record AddedTables(List<DataTable> tables) {

    private static final int MOST_ROWS = 40;

    void write(Markup page) {
        tables.stream().filter(DataTable::onPage).forEach(table -> write(page, table));
    }

    private static void write(Markup page, DataTable table) {
        page.element("h3", table.caption());
        page.open("div", "class", "wide", "tabindex", "0").open("table", "aria-label", table.caption());
        page.open("thead").open("tr");
        BitSet words = words(table);
        for (int column = 0; column < table.columns().size(); column++) {
            LongText.head(page, table.columns().get(column), words.get(column));
        }
        page.close().close().open("tbody");
        for (List<@Nullable Object> row :
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            page.open("tr");
            for (int column = 0; column < row.size(); column++) {
                LongText.write(page, text(row.get(column)), words.get(column));
            }
            page.close();
        }
        page.close().close().close();
        String all = "All of it is in " + table.name() + ".csv.";
        boolean longer = table.rows().size() > MOST_ROWS;
        page.element("p", longer ? "The first " + MOST_ROWS + " rows. " + all : all, "class", "caption soft");
    }

    /** The columns that hold words. */
    private static BitSet words(DataTable table) {
        BitSet words = new BitSet();
        for (List<@Nullable Object> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof String) {
                    words.set(column);
                }
            }
        }
        return words;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return Numbers.ABSENT;
        }
        return value instanceof Double number ? Numbers.figure(number) : value.toString();
    }
}
