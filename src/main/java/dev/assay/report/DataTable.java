package dev.assay.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an experiment's own.
 *
 * @param name of its file, without ending: lower-case letters, digits and hyphens
 * @param caption what it shows, with units
 * @param columns the names of its columns, at least one
 * @param rows one value per column in each row: numbers, texts, booleans, or null for what is absent
 * @param onPage whether the page shows it; the CSV file is written either way
 */
public record DataTable(
        String name, String caption, List<String> columns, List<List<@Nullable Object>> rows, boolean onPage) {

    /** @throws IllegalArgumentException if the name is not plain, or a row has more or fewer values than there are columns */
    public DataTable {
        FileName.checked(name);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns ([]) must be at least one. Name what the table holds");
        }
        List<List<@Nullable Object>> copied = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "values in a row (" + row.size() + ") must be as many as there are columns (" + columns.size()
                                + "). Use null for what is absent");
            }
            copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copied);
    }

    /** A table that the page shows. */
    public static DataTable onPage(
            String name, String caption, List<String> columns, List<List<@Nullable Object>> rows) {
        return new DataTable(name, caption, columns, rows, true);
    }

    /** A table for its CSV file alone. */
    public static DataTable fileOnly(
            String name, String caption, List<String> columns, List<List<@Nullable Object>> rows) {
        return new DataTable(name, caption, columns, rows, false);
    }
}
