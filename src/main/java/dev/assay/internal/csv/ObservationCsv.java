package dev.assay.internal.csv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Observations as comma-separated values, as RFC 4180 has them (UTF-8, CRLF, a header line): one observation a row.
 *
 * <p>Columns of Assay are named as in the journal ({@code place.block}, {@code timing.latencyMillis}, ...), those of
 * factors {@code cell.<factor>}. The profile's attributes follow, sorted, under their own names, so that scripts for SAAF's
 * data find them; one that has the name of a column of Assay becomes {@code profile.<name>}. What is absent is empty.
 * Attributes that hold lists or objects are JSON.
 *
 * <p>A text that a spreadsheet would run as a formula (it starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
 * carriage return and is not a number) gets an apostrophe in front.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class ObservationCsv {

    private final List<String> factors;
    private final List<String> attributes;

    /** @param columns as far as they were seen by now */
    ObservationCsv(SeenColumns columns) {
        this.factors = columns.factors();
        this.attributes = columns.attributes();
    }

    /**
     * Writes the observations into a file, in place of what was there.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when it cannot be written
     */
    public static void write(Path file, Iterable<Observation> observations) {
        try (Writer out = writer(file)) {
            write(out, observations);
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    /**
     * Writes all observations of an experiment, without holding them, in the order in which they ended. Lines of the
     * journal that are not observations are left out.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when the file cannot be written
     */
    public static void write(Path file, ExperimentFolder folder) {
        SeenColumns columns = new SeenColumns();
        readable(folder, columns::see);
        write(file, folder, columns);
    }

    /** The same in one pass: who has read the observations before knows the columns. */
    static void write(Path file, ExperimentFolder folder, SeenColumns columns) {
        ObservationCsv csv = new ObservationCsv(columns);
        try (Writer out = writer(file)) {
            CsvRow.write(out, csv.header());
            readable(folder, observation -> csv.append(file, out, observation));
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    /** Writes the observations; reads them twice, first to find the columns. */
    public static void write(Appendable out, Iterable<Observation> observations) throws IOException {
        SeenColumns columns = new SeenColumns();
        observations.forEach(columns::see);
        ObservationCsv csv = new ObservationCsv(columns);
        CsvRow.write(out, csv.header());
        for (Observation observation : observations) {
            CsvRow.write(out, csv.row(observation));
        }
    }

    static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file.toFile()), StandardCharsets.UTF_8));
    }

    private static void readable(ExperimentFolder folder, Consumer<Observation> sink) {
        try {
            folder.forEachObservation(sink);
        } catch (CorruptLinesException e) {
            // Thrown after every other line was handed over; the other readers of the experiment report it.
        }
    }

    void append(Path file, Appendable out, Observation observation) {
        try {
            CsvRow.write(out, row(observation));
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    List<@Nullable Object> header() {
        List<@Nullable Object> names = new ArrayList<>(ObservationColumns.BEFORE_FACTORS.keySet());
        factors.forEach(factor -> names.add("cell." + factor));
        names.addAll(ObservationColumns.AFTER_FACTORS.keySet());
        attributes.forEach(name -> names.add(ObservationColumns.taken(name) ? "profile." + name : name));
        return names;
    }

    private List<@Nullable Object> row(Observation observation) {
        List<@Nullable Object> values =
                new ArrayList<>(ObservationColumns.count() + factors.size() + attributes.size());
        ObservationColumns.BEFORE_FACTORS.values().forEach(column -> values.add(column.of(observation)));
        factors.forEach(factor -> values.add(observation
                .place()
                .cell()
                .level(factor)
                .map(level -> level.value())
                .orElse(null)));
        ObservationColumns.AFTER_FACTORS.values().forEach(column -> values.add(column.of(observation)));
        JsonNode profile = observation.profile();
        attributes.forEach(name -> values.add(profile == null ? null : plain(profile.get(name))));
        return values;
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
