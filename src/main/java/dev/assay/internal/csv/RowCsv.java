package dev.assay.internal.csv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Level;
import dev.assay.data.Row;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.text.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a procedure kept, as comma-separated values (RFC 4180): a file for each form, named after it, with the levels of the
 * visited cell, its generation and its block before the row's own fields.
 */
public final class RowCsv {

    private RowCsv() {}

    /**
     * Writes a file for each form of row into a folder, in place of what was there.
     *
     * @return the files
     * @throws dev.assay.internal.errors.InvalidInputException when one cannot be written
     */
    public static List<Path> write(Path folder, List<Row> rows) {
        Map<String, List<Row>> kinds = new LinkedHashMap<>();
        rows.forEach(row ->
                kinds.computeIfAbsent(row.kind(), absent -> new ArrayList<>()).add(row));
        List<Path> files = new ArrayList<>();
        kinds.forEach((kind, ofKind) -> files.add(write(folder.resolve(fileName(kind)), columns(ofKind), ofKind)));
        return List.copyOf(files);
    }

    /** The name of the file that holds the rows of a form: {@code rows-check-total.csv} for {@code CheckTotal}. */
    public static String fileName(String kind) {
        return "rows-" + Slug.of(kind.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")) + ".csv";
    }

    /** The fields of rows of one form, in the order in which they first appear. */
    public static Set<String> columns(List<Row> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.values().fieldNames().forEachRemaining(columns::add));
        return columns;
    }

    /** A field as it is written: numbers plain, lists with spaces between, nothing if it is absent. */
    public static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return String.join(
                    " ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(RowCsv::text)
                            .toList());
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static Path write(Path file, Set<String> columns, List<Row> rows) {
        StringBuilder csv = new StringBuilder();
        List<Object> header = new ArrayList<>();
        rows.get(0).cell().levels().forEach(level -> header.add("cell." + level.factor()));
        header.addAll(List.of("generation", "block"));
        header.addAll(columns);
        CsvRow.append(csv, header);
        rows.forEach(row -> CsvRow.append(csv, fields(row, columns)));
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
        return file;
    }

    private static List<Object> fields(Row row, Set<String> columns) {
        List<Object> fields = new ArrayList<>();
        for (Level level : row.cell().levels()) {
            fields.add(level.value());
        }
        fields.add(row.generation());
        fields.add(row.block());
        for (String column : columns) {
            JsonNode value = row.values().get(column);
            fields.add(value != null && value.isNumber() ? value.numberValue() : text(value));
        }
        return fields;
    }
}
