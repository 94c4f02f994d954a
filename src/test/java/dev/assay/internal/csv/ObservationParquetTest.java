package dev.assay.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationParquetTest {

    private static ExperimentFolder experiment;
    private static Path file;

    @BeforeAll
    static void write(@TempDir Path folder) {
        RunFolder run = ExampleRun.make(folder);
        experiment = run.experiments().stream()
                .filter(one -> one.record().name().equals("Memory sweep"))
                .findFirst()
                .orElseThrow();
        file = ObservationParquet.write(experiment);
    }

    @Test
    void everyObservationIsARow() throws SQLException {
        assertThat(file).isEqualTo(experiment.path().resolve("observations.parquet"));
        assertThat(ask("SELECT count(*) FROM '" + file + "'"))
                .containsExactly(Integer.toString(experiment.observations().size()));
        assertThat(ask("SELECT \"timing.latencyMillis\" FROM '" + file + "' ORDER BY sequence"))
                .containsExactlyElementsOf(experiment.observations().stream()
                        .map(one -> Double.toString(one.timing().latencyMillis()))
                        .toList());
    }

    @Test
    void columnsHaveTheirTypesEvenIfTheyAreEmpty() throws SQLException {
        assertThat(ask("SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '" + file + "')"))
                .contains(
                        "sequence BIGINT",
                        "cell.memory BIGINT",
                        "cold BOOLEAN",
                        "timing.startedAt TIMESTAMP",
                        "timing.latencyMillis DOUBLE",
                        "timing.sendLagMillis DOUBLE",
                        "failure.message VARCHAR");
    }

    @Test
    void theFileNamesTheUnits() throws SQLException {
        assertThat(ask("SELECT decode(value) FROM parquet_kv_metadata('" + file
                        + "') WHERE decode(key) = 'assay.units'"))
                .singleElement()
                .asString()
                .contains("\"cell.memory\":\"MB\"", "\"timing.latencyMillis\":\"ms\"", "\"timing.startNanos\":\"ns\"");
    }

    @Test
    void nothingElseIsLeftAndAFileThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        assertThat(experiment.path().resolve("observations.parquet.rows")).doesNotExist();
        assertThat(experiment.path().resolve("observations.parquet.sql")).doesNotExist();
        ExperimentFolder other = ExampleRun.make(folder).experiments().get(0);
        Files.createDirectory(other.path().resolve("observations.parquet"));
        assertThatThrownBy(() -> ObservationParquet.write(other)).hasMessageContaining("observations.parquet");
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
