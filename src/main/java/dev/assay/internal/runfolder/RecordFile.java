package dev.assay.internal.runfolder;

import dev.assay.data.CollectedRecord;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The records of an experiment, one JSON line each, in the order in which they were found: the file {@code records.jsonl}. A record is with
 * the operating system before {@link #append} returns. Safe for use by several threads; one object per file.
 */
public final class RecordFile implements AutoCloseable {

    private static final JsonLines<CollectedRecord> LINES = JsonLines.exact(CollectedRecord.class);

    private final Path path;
    private final LineFile file;

    private RecordFile(Path path, LineFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens or makes a file to go on with it. An unfinished last line, as a killed run leaves, is cut off.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when the file cannot be written or is open elsewhere
     */
    public static RecordFile open(Path path) {
        return new RecordFile(path, LineFile.open(path));
    }

    /**
     * Writes one record.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when it cannot be written; what was written before is intact
     */
    public void append(CollectedRecord record) {
        file.append(LINES.line(record));
    }

    /** Returns when everything that was written is on the disk, where also a loss of power leaves it. */
    public void force() {
        file.force();
    }

    /**
     * Hands all records to the sink as they stand in the file now.
     *
     * @throws CorruptLinesException after the last one, when lines are not records
     */
    public void forEach(Consumer<? super CollectedRecord> sink) {
        read(path, sink);
    }

    @Override
    public void close() {
        file.close();
    }

    static void read(Path path, Consumer<? super CollectedRecord> sink) {
        LINES.read(path, sink);
    }
}
