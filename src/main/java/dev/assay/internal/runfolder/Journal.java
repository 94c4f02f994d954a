package dev.assay.internal.runfolder;

import dev.assay.data.Observation;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Every observation of an experiment, one JSON line each, in the order in which they ended: the file
 * {@code journal.jsonl}.
 *
 * <p>An observation is with the operating system before {@link #append} returns, so it survives the end of the JVM by
 * whatever signal (though not a loss of power). Safe for use by several threads; one journal object a file.
 */
public final class Journal implements AutoCloseable {

    private static final JsonLines<Observation> LINES = new JsonLines<>(Observation.class);

    private final LineFile file;
    private final AtomicLong next;

    private Journal(LineFile file, long next) {
        this.file = file;
        this.next = new AtomicLong(next);
    }

    /**
     * Opens or makes a journal to go on with it. An unfinished last line, as a killed run leaves, is cut off.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when the file cannot be written or is open elsewhere
     * @throws CorruptLinesException when a whole line of it is not an observation
     */
    public static Journal open(Path path) {
        LineFile file = LineFile.open(path);
        try {
            AtomicLong last = new AtomicLong(-1);
            read(path, observation -> last.accumulateAndGet(observation.sequence(), Math::max));
            return new Journal(file, last.get() + 1);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The number for the next observation: each is given out once, also when an earlier run wrote into this journal. */
    public long nextSequence() {
        return next.getAndIncrement();
    }

    /**
     * Writes one observation; it is kept from here on.
     *
     * @throws dev.assay.internal.errors.InvalidInputException when it cannot be written; what was written before is intact
     */
    public void append(Observation observation) {
        file.append(LINES.line(JournalForm.written(observation)));
    }

    @Override
    public void close() {
        file.close();
    }

    /** Hands all observations of a journal to the sink, without holding them; an unfinished last line is left out. */
    static void read(Path path, Consumer<? super Observation> sink) {
        LINES.read(path, observation -> sink.accept(JournalForm.read(observation)));
    }
}
