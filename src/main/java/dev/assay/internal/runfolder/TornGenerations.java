package dev.assay.internal.runfolder;

import dev.assay.data.Observation;
import dev.assay.data.Row;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import dev.assay.internal.json.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.ToIntFunction;

/**
 * Takes the generations that are not whole out of the data of an experiment. Nothing is lost: they are in files beside it, {@code torn-journal.jsonl},
 * {@code torn-rows.jsonl} and {@code torn-invocations.jsonl}, before they leave it.
 */
final class TornGenerations {

    private static final JsonLines<Observation> OBSERVATIONS = new JsonLines<>(Observation.class);
    private static final JsonLines<Row> ROWS = new JsonLines<>(Row.class);

    private TornGenerations() {}

    /** Takes out the observations of this generation and all after it; returns how many there were. */
    static long takeFromJournal(Path journal, int from) {
        return take(journal, OBSERVATIONS, one -> one.place().generation(), from);
    }

    /** Takes out the rows of this generation and all after it; returns how many there were. */
    static long takeFromRows(Path rows, int from) {
        return take(rows, ROWS, Row::generation, from);
    }

    /** Takes out a whole file: whoever measures again from the beginning starts with none. */
    static void putAside(Path file) {
        try {
            if (Files.exists(file)) {
                Files.move(
                        file, file.resolveSibling("torn-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
    }

    private static <T> long take(Path file, JsonLines<T> form, ToIntFunction<T> generation, int from) {
        if (!Files.exists(file)) {
            return 0;
        }
        Path kept = file.resolveSibling("kept-" + file.getFileName());
        long[] taken = {0};
        try {
            Files.deleteIfExists(kept);
            try (LineFile whole = LineFile.open(kept);
                    LineFile torn = LineFile.open(file.resolveSibling("torn-" + file.getFileName()))) {
                form.read(file, one -> {
                    boolean isTorn = generation.applyAsInt(one) >= from;
                    (isTorn ? torn : whole).append(form.line(one));
                    taken[0] += isTorn ? 1 : 0;
                });
                torn.force();
                whole.force();
            }
            Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputFolder.unwritable(file, e);
        }
        return taken[0];
    }
}
