package dev.assay.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A separate JVM in which DuckDB carries out one statement. */
final class DuckDbProcess {

    private DuckDbProcess() {}

    /** @param arguments the file that holds the statement */
    @SuppressWarnings("SystemOut") // Its output is its message.
    public static void main(String[] arguments) throws IOException {
        String sql = Files.readString(Path.of(arguments[0]));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }
}
