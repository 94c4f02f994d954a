package dev.assay.internal.runfolder;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Observation;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.jsonl");
    }

    @Test
    void anObservationIsInTheFileWhenAppendReturns() {
        try (Journal journal = Journal.open(file)) {
            journal.append(Samples.observation(0));
            assertThat(sequences()).containsExactly(0L);
        }
    }

    @Test
    void aFileThatIsNotThereHoldsNothing() {
        assertThat(sequences()).isEmpty();
    }

    @Test
    void aTornLastLineIsLeftOutOnReading() throws IOException {
        write(2);
        Files.writeString(file, "{\"sequence\":2,\"pla", APPEND);

        assertThat(sequences()).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8191, 8192, 8193, 20_000})
    void aTornLastLineIsCutOffOnReopening(int length) throws IOException {
        write(2);
        long whole = Files.size(file);
        Files.writeString(file, "x".repeat(length), APPEND);

        try (Journal journal = Journal.open(file)) {
            assertThat(Files.size(file)).isEqualTo(whole);
            journal.append(Samples.observation(journal.nextSequence()));
        }
        assertThat(sequences()).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aFileOfNothingButATornLineBecomesEmpty() throws IOException {
        Files.writeString(file, "{");

        Journal.open(file).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void corruptLinesAreNamedAndTheOthersRead() throws IOException {
        write(5);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(3, "{}");
        lines.set(1, lines.get(1).substring(3));
        lines.set(2, "");
        Files.write(file, lines);

        List<Long> read = new ArrayList<>();
        assertThatThrownBy(() -> Journal.read(file, observation -> read.add(observation.sequence())))
                .isInstanceOfSatisfying(
                        CorruptLinesException.class,
                        e -> assertThat(e.lineNumbers()).containsExactly(2L, 3L, 4L))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2, 3, 4 must");
        assertThat(read).containsExactly(0L, 4L);
    }

    @Test
    void aCorruptJournalIsNotReopenedAndLeftFree() throws IOException {
        Files.writeString(file, "no\n");

        assertThatThrownBy(() -> Journal.open(file)).isInstanceOf(CorruptLinesException.class);
        Files.writeString(file, "");
        Journal.open(file).close();
    }

    @Test
    void sequencesGoOnAfterTheHighestOnReopening() {
        try (Journal journal = Journal.open(file)) {
            journal.append(Samples.observation(5));
            journal.append(Samples.observation(3));
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.nextSequence()).isEqualTo(6);
            assertThat(journal.nextSequence()).isEqualTo(7);
        }
    }

    @Test
    void aSecondWriterIsRefused() {
        try (Journal journal = Journal.open(file)) {
            assertThatThrownBy(() -> Journal.open(file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("open already");
            journal.append(Samples.observation(0));
        }
        assertThat(sequences()).containsExactly(0L);
    }

    @Test
    void anInterruptedThreadStillWrites() {
        try (Journal journal = Journal.open(file)) {
            Thread.currentThread().interrupt();
            journal.append(Samples.observation(0));
            assertThat(Thread.interrupted()).isTrue();
            journal.append(Samples.observation(1));
        }
        assertThat(sequences()).containsExactly(0L, 1L);
    }

    @Test
    void severalThreadsWriteWholeLines() throws Exception {
        int each = 200;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Journal journal = Journal.open(file)) {
            Callable<Void> writer = () -> {
                for (int i = 0; i < each; i++) {
                    journal.append(Samples.observation(journal.nextSequence()));
                }
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(8, writer))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sequences()).hasSize(8 * each).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < 8L * each);
    }

    @Test
    void aDeeplyNestedResponseGoesThroughTheJournal() {
        String deep = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);
        Observation observation = Samples.answered(0, deep);
        try (Journal journal = Journal.open(file)) {
            journal.append(observation);
        }
        List<Observation> read = new ArrayList<>();
        Journal.read(file, read::add);

        assertThat(read).containsExactly(observation);
        assertThat(Objects.requireNonNull(read.get(0).response()).text()).isEqualTo(deep);
    }

    @Test
    void aRemovedJournalIsNoticedAndPutBack() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(Samples.observation(journal.nextSequence()));
            assertThat(journal.isGone()).isFalse();
            Files.delete(file);
            journal.append(Samples.observation(journal.nextSequence()));
            assertThat(journal.isGone()).isTrue();
            journal.rescue();
        }
        assertThat(sequences()).containsExactly(0L, 1L);
    }

    private void write(int count) {
        try (Journal journal = Journal.open(file)) {
            for (int i = 0; i < count; i++) {
                journal.append(Samples.observation(i));
            }
        }
    }

    private List<Long> sequences() {
        List<Long> sequences = new ArrayList<>();
        Journal.read(file, observation -> sequences.add(observation.sequence()));
        return sequences;
    }
}
