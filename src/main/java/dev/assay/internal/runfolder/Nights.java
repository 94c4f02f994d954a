package dev.assay.internal.runfolder;

import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import dev.assay.internal.json.OutputFolder;
import dev.assay.internal.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file of nights, one JSON line each: the history of an experiment, or its baseline. */
public final class Nights {

    private static final JsonLines<Night> LINES = new JsonLines<>(Night.class);

    private final Path file;

    public Nights(Path file) {
        this.file = file;
    }

    /** The history of an experiment below a folder. */
    public static Nights history(Path folder, String experiment) {
        return new Nights(folder.resolve("history").resolve(Slug.of(experiment) + ".jsonl"));
    }

    /**
     * All nights, in the order in which they were added; none if there is no file.
     *
     * @throws dev.assay.internal.json.CorruptLinesException if a line is not a night
     */
    public List<Night> all() {
        List<Night> nights = new ArrayList<>();
        LINES.read(file, nights::add);
        return nights;
    }

    /** Adds nights. */
    public void add(List<Night> nights) {
        OutputFolder.make(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (LineFile lines = LineFile.open(file)) {
            nights.forEach(night -> lines.append(LINES.line(night)));
        }
    }

    /** Puts these nights in the place of all others. */
    public void replace(List<Night> nights) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be replaced: " + e.getMessage(), e);
        }
        add(nights);
    }
}
