package dev.assay.internal.runfolder;

import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every observation of an experiment, one JSON line each, in the order in which they ended: the file
 * {@code journal.jsonl}.
 *
 * <p>An observation is with the operating system before {@link #append} returns, so it survives the end of the JVM by
 * whatever signal (though not a loss of power). Safe for use by several threads; one journal object per file.
 */
public final class Journal implements AutoCloseable {

    private static final JsonLines<Observation> LINES = new JsonLines<>(Observation.class);

    private final LineFile file;
    private final AtomicLong next;
    private final AtomicLong count;

    private Journal(LineFile file, long next, long count) {
        this.file = file;
        this.next = new AtomicLong(next);
        this.count = new AtomicLong(count);
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
            AtomicLong count = new AtomicLong();
            read(path, observation -> {
                last.accumulateAndGet(observation.sequence(), Math::max);
                count.incrementAndGet();
            });
            return new Journal(file, last.get() + 1, count.get());
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The number for the next observation: each is given out once, even if an earlier run wrote into this journal. */
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
        count.incrementAndGet();
    }

    /** Whether somebody has removed the file. */
    public boolean isGone() {
        return file.isGone();
    }

    /**
     * Puts a removed file back with all observations that were written.
     *
     * @throws dev.assay.design.InvalidInputException when it cannot be written
     */
    public void rescue() {
        file.rescue();
    }

    /** How many observations it holds. */
    public long count() {
        return count.get();
    }

    @Override
    public void close() {
        file.close();
    }

    /** Hands all observations of a journal to the sink, without holding them; an unfinished last line is left out. */
    static void read(Path path, Consumer<? super Observation> sink) {
        read(path, null, sink);
    }

    /** The same; an observation that is not at a place of the design, where that is known, is a corrupt line. */
    static void read(Path path, @Nullable Design design, Consumer<? super Observation> sink) {
        LINES.read(path, new ObservationCheck(design), observation -> sink.accept(JournalForm.read(observation)));
    }
}
