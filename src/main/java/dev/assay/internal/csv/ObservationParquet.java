package dev.assay.internal.csv;

import dev.assay.internal.json.Json;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Observations as a Parquet file, written by DuckDB in a separate JVM: native code that fails takes no measurement with it. DuckDB is
 * large and therefore optional; whoever wants the file adds it to the class path.
 */
public final class ObservationParquet {

    /** The name of the file beside {@code observations.csv}. */
    public static final String FILE = "observations.parquet";

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private ObservationParquet() {}

    /** Whether DuckDB is on the class path. */
    public static boolean isPossible() {
        return ObservationParquet.class.getClassLoader().getResource(DRIVER.replace('.', '/') + ".class") != null;
    }

    /**
     * Writes all observations of an experiment, in place of what was there.
     *
     * @throws UncheckedIOException if DuckDB could not write the file; its message is the cause's
     */
    public static Path write(ExperimentFolder folder) {
        Path file = folder.path().resolve(FILE);
        Path rows = folder.path().resolve("observations.parquet.rows");
        ObservationTable table = new ObservationTable(folder);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(rows)) {
                table.forEachRow(row -> append(rows, out, row.toString()));
            }
            export(rows, file, table.columns());
            return file;
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        } finally {
            delete(rows);
        }
    }

    private static void export(Path rows, Path file, Map<String, ColumnType> columns) throws IOException {
        Path statement = file.resolveSibling("observations.parquet.sql");
        try {
            Files.writeString(statement, sql(rows, file, columns));
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            DuckDbProcess.class.getName(),
                            statement.toString())
                    .redirectErrorStream(true)
                    .start();
            child.getOutputStream().close();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (child.waitFor() != 0) {
                throw new IOException("DuckDB ended with " + child.exitValue() + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("DuckDB was interrupted", e);
        } finally {
            Files.deleteIfExists(statement);
        }
    }

    private static String sql(Path rows, Path file, Map<String, ColumnType> columns) {
        String types = columns.entrySet().stream()
                .map(one -> quoted(one.getKey()) + ": " + quoted(one.getValue().name()))
                .collect(Collectors.joining(", ", "{", "}"));
        Map<String, String> units = new LinkedHashMap<>();
        columns.keySet().forEach(name -> Units.of(name).ifPresent(unit -> units.put(name, unit)));
        return "COPY (SELECT * FROM read_json(" + quoted(rows.toString()) + ", format = 'newline_delimited', columns = "
                + types + ", maximum_object_size = 67108864)) TO " + quoted(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {'assay.units': "
                + quoted(Json.MAPPER.valueToTree(units).toString()) + "})";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void append(Path file, BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
