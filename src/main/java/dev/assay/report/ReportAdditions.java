package dev.assay.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pictures and tables that an experiment adds to its section of the report. They are kept with the run's data, so a report that is
 * made later shows them too.
 */
public final class ReportAdditions {

    /** More pictures would hide what every experiment shows. */
    public static final int MOST_PICTURES = 24;

    /** More tables would too. */
    public static final int MOST_TABLES = 24;

    private final List<Drawing> pictures = new ArrayList<>();
    private final List<DataTable> tables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Adds a picture to the page, and as a file {@code <name>.svg} beside the data.
     *
     * @throws IllegalArgumentException if its name is taken, or there are 24 pictures
     */
    public ReportAdditions picture(Drawing picture) {
        claim(picture.name(), "pictures", pictures.size(), MOST_PICTURES);
        pictures.add(picture);
        return this;
    }

    /**
     * Adds a table: to the page, unless it is for the file alone, and as a file {@code <name>.csv} beside the data.
     *
     * @throws IllegalArgumentException if its name is taken, or there are 24 tables
     */
    public ReportAdditions table(DataTable table) {
        claim(table.name(), "tables", tables.size(), MOST_TABLES);
        tables.add(table);
        return this;
    }

    /** The pictures, in the order in which they were added. */
    public List<Drawing> pictures() {
        return List.copyOf(pictures);
    }

    /** The tables, in the order in which they were added. */
    public List<DataTable> tables() {
        return List.copyOf(tables);
    }

    private void claim(String name, String what, int count, int most) {
        if (count >= most) {
            throw new IllegalArgumentException(
                    what + " (" + (count + 1) + ") must be at most " + most + ". Add the most telling ones");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException(
                    "name (" + name + ") must be that of one picture or table. Name each after what it shows");
        }
    }
}
