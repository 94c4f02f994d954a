package dev.assay.internal.csv;

import dev.assay.data.Observation;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of the observations of an experiment, written while they are read for something else, so that the journal is read once. The
 * first observations tell the columns; if a later one has others, the table is written anew in a second pass.
 */
public final class CsvInPassing implements AutoCloseable {

    private static final int FIRST = 500;

    private final Path file;
    private final ExperimentFolder folder;
    private final SeenColumns columns = new SeenColumns();
    private final List<Observation> first = new ArrayList<>();
    private @Nullable Rows rows;
    private boolean outdated;

    private record Rows(ObservationCsv csv, Writer out) {}

    /** @param file in place of what was there */
    public CsvInPassing(Path file, ExperimentFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Takes the next observation.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when the file cannot be written
     */
    public void add(Observation observation) {
        boolean more = columns.see(observation);
        if (rows == null) {
            first.add(observation);
            if (first.size() == FIRST) {
                begin();
            }
            return;
        }
        outdated |= more;
        if (!outdated) {
            rows.csv.append(file, rows.out, observation);
        }
    }

    /** Completes the file after the last observation. */
    public void finish() {
        if (rows == null) {
            begin();
        }
        close();
        if (outdated) {
            ObservationCsv.write(file, folder, columns);
        }
    }

    private void begin() {
        ObservationCsv csv = new ObservationCsv(columns);
        try {
            Rows begun = new Rows(csv, ObservationCsv.writer(file));
            rows = begun;
            CsvRow.write(begun.out, csv.header());
            first.forEach(one -> csv.append(file, begun.out, one));
            first.clear();
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.out.close();
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }
}
