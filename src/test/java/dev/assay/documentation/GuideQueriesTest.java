package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.csv.ObservationParquet;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide for readers of Parquet do what they say. */
class GuideQueriesTest {

    private static Path file;

    @BeforeAll
    static void write(@TempDir Path folder) {
        ExperimentFolder experiment = ExampleRun.make(folder).experiments().stream()
                .filter(one -> one.record().name().equals("Memory sweep"))
                .findFirst()
                .orElseThrow();
        file = ObservationParquet.write(experiment);
    }

    @Test
    void theQueryForDuckDbGivesARowForEachLevel() throws IOException, SQLException {
        String[] queries = block("sql").split(";", -1);
        String query = queries[0].replaceFirst("'target/assay/[^']*'", "'" + file + "'");
        assertThat(first(query)).containsExactly("128", "256", "512", "1024", "1769");
        assertThat(first(queries[1].replace("'observations.parquet'", "'" + file + "'")))
                .singleElement()
                .asString()
                .contains("\"timing.latencyMillis\":\"ms\"");
    }

    /** If this machine has pandas. */
    @Test
    void theScriptForPandasPrintsALineForEachLevel() throws Exception {
        assumeThat(python("import pandas, pyarrow", file.resolveSibling(".")).code())
                .isZero();
        Ended ended = python(block("python"), file.resolveSibling("."));
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("128", "1769");
    }

    private record Ended(int code, String said) {}

    private static Ended python(String script, Path folder) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException noPython) {
            return new Ended(-1, String.valueOf(noPython.getMessage()));
        }
    }

    /** The first block of that language below the heading Parquet. */
    private static String block(String language) throws IOException {
        String page = Files.readString(Path.of("docs/guide/data.md"));
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page.substring(page.indexOf("## Parquet")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static List<String> first(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
