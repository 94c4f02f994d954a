package dev.assay.internal.report.additions;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.report.DataTable;
import dev.assay.report.Drawing;
import dev.assay.report.ReportAdditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code additions.json}: what an experiment adds to its report, as data. It is drawn when the report is made, so the file can
 * bring no markup into the page, and everything in it is checked again when it is read.
 */
public final class AdditionsFile {

    private static final String NAME = "additions.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AdditionsFile() {}

    /** How it is written. */
    record Form(List<Drawing> pictures, List<DataTable> tables) {}

    /** Writes the file into the experiment's folder. */
    public static void write(Path folder, ReportAdditions additions) {
        try {
            Form form = new Form(additions.pictures(), additions.tables());
            Files.write(folder.resolve(NAME), JSON.writerFor(Form.class).writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * What the experiment added; nothing if there is no file.
     *
     * @throws UncheckedIOException if the file cannot be read, or holds what no experiment can add
     */
    public static ReportAdditions read(Path folder) {
        Path file = folder.resolve(NAME);
        ReportAdditions additions = new ReportAdditions();
        if (!Files.exists(file)) {
            return additions;
        }
        try {
            Form form = JSON.readValue(file.toFile(), Form.class);
            form.pictures().forEach(additions::picture);
            form.tables().forEach(additions::table);
            return additions;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be read: " + e.getMessage(), e));
        }
    }
}
