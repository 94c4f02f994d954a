package dev.assay.cli;

import dev.assay.internal.text.WrappedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of text for a terminal. */
final class TextTable {

    private static final String GAP = "  ";

    /** Columns are not made narrower than this. */
    private static final int NARROWEST = 12;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> header) {
        rows.add(header);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    /** A line for each row, as long as it takes. */
    List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** The rows in lines of at most so many columns, unless that is too few for any table: long cells take several lines. */
    List<String> lines(int most) {
        int[] widths = widths(most);
        return rows.stream().flatMap(row -> lines(row, widths).stream()).toList();
    }

    /** How long the longest line is. */
    int width() {
        return whole(naturalWidths());
    }

    private static List<String> lines(List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, widths.length)
                .mapToObj(column -> WrappedText.lines(row.get(column), widths[column]))
                .toList();
        int tall = cells.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, tall)
                .mapToObj(line -> line(cells, line, widths))
                .toList();
    }

    private static String line(List<List<String>> cells, int number, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            List<String> cell = cells.get(column);
            String text = number < cell.size() ? cell.get(number) : "";
            line.append(text).append(" ".repeat(widths[column] - text.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** The widest column gives way until the lines fit. */
    private int[] widths(int most) {
        int[] widths = naturalWidths();
        while (whole(widths) > most) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int whole(int... widths) {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    private int[] naturalWidths() {
        return IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
    }
}
