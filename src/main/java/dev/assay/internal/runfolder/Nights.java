package dev.assay.internal.runfolder;

import dev.assay.internal.json.JsonLines;
import dev.assay.internal.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of nights, one JSON line each: the history of an experiment, or its baseline. */
public final class Nights {

    private static final JsonLines<Night> LINES = new JsonLines<>(Night.class);

    private final KeptLines<Night> kept;

    public Nights(Path file) {
        this.kept = new KeptLines<>(file, LINES);
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
        return kept.all();
    }

    /** Adds nights. */
    public void add(List<Night> nights) {
        kept.add(nights);
    }

    /** Puts these nights in the place of all others. */
    public void replace(List<Night> nights) {
        try {
            Files.deleteIfExists(kept.file());
        } catch (IOException e) {
            throw new UncheckedIOException(kept.file() + " cannot be replaced: " + e.getMessage(), e);
        }
        add(nights);
    }
}
