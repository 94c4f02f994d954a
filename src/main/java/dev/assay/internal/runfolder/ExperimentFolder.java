package dev.assay.internal.runfolder;

import dev.assay.data.CollectedRecord;
import dev.assay.data.EventInvocation;
import dev.assay.data.Observation;
import dev.assay.data.RecordAccount;
import dev.assay.data.Row;
import dev.assay.data.TracedInvocation;
import dev.assay.internal.design.Design;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.JsonFile;
import dev.assay.internal.json.JsonLines;
import dev.assay.internal.json.LineFile;
import dev.assay.internal.verdicts.VerdictRecord;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one experiment of a run leaves on disk: {@code experiment.json}, {@code journal.jsonl} with its observations and
 * {@code verdicts.jsonl} with what came of its tests; {@code rows.jsonl} if a procedure kept its own rows. Reports put their files beside these.
 */
public final class ExperimentFolder {

    static final String RECORD = "experiment.json";

    private static final JsonLines<VerdictRecord> VERDICTS = new JsonLines<>(VerdictRecord.class);

    private static final JsonLines<Row> ROWS = new JsonLines<>(Row.class);

    private final Path path;

    ExperimentFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /**
     * The record as it is on disk now.
     *
     * @throws java.io.UncheckedIOException when it cannot be read or is damaged
     */
    public ExperimentRecord record() {
        return JsonFile.read(path.resolve(RECORD), ExperimentRecord.class);
    }

    /** Replaces the record. */
    public void write(ExperimentRecord record) {
        JsonFile.write(path.resolve(RECORD), record);
    }

    /** The file that holds the observations; there once the journal was opened. */
    public Path journalFile() {
        return path.resolve("journal.jsonl");
    }

    /** The last generation that observations are of; -1 if there are none. */
    public int lastGeneration() {
        int[] last = {-1};
        if (Files.exists(journalFile())) {
            // A torn last line is cut off by whoever opens the journal to write.
            openJournal().close();
            forEachObservation(one -> last[0] = Math.max(last[0], one.place().generation()));
        }
        return last[0];
    }

    /**
     * Puts the data of this generation and all after it into files beside the data, to be measured again.
     *
     * @return how many observations they had
     */
    public long takeOut(int generation) {
        TornGenerations.takeFromRows(rowFile(), generation);
        if (generation == 0) {
            TornGenerations.putAside(invocationFile());
        }
        return TornGenerations.takeFromJournal(journalFile(), generation);
    }

    /** Opens the journal to write into it; the caller closes it. One at a time. */
    public Journal openJournal() {
        return Journal.open(journalFile());
    }

    /**
     * All observations in the order of their sequence, also of a run that was killed or still measures.
     *
     * @throws CorruptLinesException when a line is not an observation; {@link #forEachObservation} gets at the others
     */
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        forEachObservation(observations::add);
        observations.sort(Comparator.comparingLong(Observation::sequence));
        return List.copyOf(observations);
    }

    /**
     * Hands all observations to the sink without holding them, in the order in which they ended.
     *
     * @throws CorruptLinesException after the last one, when lines are not observations
     */
    public void forEachObservation(Consumer<? super Observation> sink) {
        Journal.read(journalFile(), design(), sink);
    }

    /** What was to be measured; null if the record is damaged, which its own readers say. */
    private @Nullable Design design() {
        try {
            return record().design();
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    /** Adds a row that a procedure kept beside the observations. */
    public synchronized void append(Row row) {
        try (LineFile file = LineFile.open(rowFile())) {
            file.append(ROWS.line(row));
        }
    }

    /**
     * The rows that procedures kept, in the order in which they were; none if there is no file.
     *
     * @throws CorruptLinesException when a line is not a row
     */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ROWS.read(rowFile(), rows::add);
        return List.copyOf(rows);
    }

    /** Adds what came of one test. */
    public synchronized void append(VerdictRecord verdict) {
        try (LineFile file = LineFile.open(verdictFile())) {
            file.append(VERDICTS.line(verdict));
        }
    }

    /**
     * What came of the tests, the last verdict of each test and cell, in the order in which they were first judged.
     *
     * @throws CorruptLinesException when a line is not a verdict; {@link #verdicts(Consumer)} gets at the others
     */
    public List<VerdictRecord> verdicts() {
        return verdicts(damage -> {
            throw damage;
        });
    }

    /** The verdicts that can be read; the caller gets the lines that cannot. */
    public List<VerdictRecord> verdicts(Consumer<? super CorruptLinesException> damage) {
        Map<List<Object>, VerdictRecord> latest = new LinkedHashMap<>();
        try {
            VERDICTS.read(verdictFile(), verdict -> latest.put(subject(verdict), verdict));
        } catch (CorruptLinesException e) {
            damage.accept(e);
        }
        return List.copyOf(latest.values());
    }

    /** The file that holds the records that functions put into an object store; there once they were collected. */
    public Path recordFile() {
        return path.resolve("records.jsonl");
    }

    /**
     * Hands all collected records to the sink without holding them, in the order in which they were found.
     *
     * @throws CorruptLinesException after the last one, when lines are not records
     */
    public void forEachRecord(Consumer<? super CollectedRecord> sink) {
        RecordFile.read(recordFile(), sink);
    }

    /** The file that holds the records that functions left of their invocations; there once they were collected. */
    public Path invocationFile() {
        return path.resolve("invocations.jsonl");
    }

    /** The invocations that left a record, in the order in which they were found; none if there is no file. */
    public List<EventInvocation> invocations() {
        List<EventInvocation> invocations = new ArrayList<>();
        if (Files.exists(invocationFile())) {
            RecordFile.read(invocationFile(), record -> {
                if (record.refusal() == null) {
                    invocations.add(EventInvocation.of(record));
                }
            });
        }
        return List.copyOf(invocations);
    }

    /** Keeps which functions are traced. */
    public void write(Tracing tracing) {
        JsonFile.write(tracingFile(), tracing);
    }

    /** Which functions are traced; nothing if none is. */
    public Optional<Tracing> tracing() {
        Path file = tracingFile();
        return Files.exists(file) ? Optional.of(JsonFile.read(file, Tracing.class)) : Optional.empty();
    }

    private Path tracingFile() {
        return path.resolve("tracing.json");
    }

    /** The executions of traced functions that left a record, in the order in which they were found; none if there is no file. */
    public List<TracedInvocation> tracedInvocations() {
        List<TracedInvocation> traced = new ArrayList<>();
        if (Files.exists(invocationFile())) {
            RecordFile.read(invocationFile(), record -> {
                if (record.refusal() == null && TracedInvocation.isOne(record)) {
                    traced.add(TracedInvocation.of(record));
                }
            });
        }
        return List.copyOf(traced);
    }

    /** What the history held of this experiment when it was measured, this run included; a copy, so that the folder is whole. */
    public Nights history() {
        return new Nights(path.resolve("history.jsonl"));
    }

    /** The baseline with which it was compared, as a copy. */
    public Nights baseline() {
        return new Nights(path.resolve("baseline.jsonl"));
    }

    /** What its claims came to in the nights before, as a copy, and in this run. */
    public NightVerdicts verdictHistory() {
        return new NightVerdicts(path.resolve("verdict-history.jsonl"));
    }

    /** Replaces the account of the records. */
    public void write(RecordAccount account) {
        JsonFile.write(accountFile(), account);
    }

    /** What came of the records; nothing if none were to be collected. */
    public Optional<RecordAccount> recordAccount() {
        Path file = accountFile();
        return Files.exists(file) ? Optional.of(JsonFile.read(file, RecordAccount.class)) : Optional.empty();
    }

    private Path accountFile() {
        return path.resolve("record-account.json");
    }

    /** Whether the folder is that of the named experiment. */
    boolean holds(String name) {
        return Files.exists(path.resolve(RECORD)) && record().name().equals(name);
    }

    private static List<Object> subject(VerdictRecord verdict) {
        return List.of(verdict.method(), String.valueOf(verdict.cell()));
    }

    private Path rowFile() {
        return path.resolve("rows.jsonl");
    }

    private Path verdictFile() {
        return path.resolve("verdicts.jsonl");
    }
}
