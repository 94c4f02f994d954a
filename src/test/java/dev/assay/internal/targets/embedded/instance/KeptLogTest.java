package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLogTest {

    @TempDir
    private Path folder;

    private Path written;
    private Path kept;

    @BeforeEach
    void name() {
        written = folder.resolve("written");
        kept = folder.resolve("kept").resolve("one.log");
    }

    @Test
    void eachInvocationThatWroteAnythingHasItsRequestIdAndInitStandsBeforeTheFirst() throws IOException {
        try (LogFile log = log(1_000, new AtomicLong(1_000))) {
            write("made\n");
            log.begin("a");
            write("first\n");
            log.cut();
            log.begin("silent");
            log.cut();
            log.begin("b");
            write("second\n");
            assertThat(new String(log.tail(), StandardCharsets.UTF_8)).isEqualTo("second\n");
        }
        assertThat(kept).hasContent("""
                        made
                        START RequestId: a Version: $LATEST
                        first
                        START RequestId: b Version: $LATEST
                        second
                        """);
    }

    @Test
    void aSilentInstanceHasNoFile() {
        LogFile log = log(1_000, new AtomicLong(1_000));
        log.begin("a");
        log.close();
        assertThat(kept).doesNotExist();
    }

    @Test
    void beyondItsLimitTheFileSaysOnceWhereItWasCut() throws IOException {
        try (LogFile log = log(100, new AtomicLong(1_000))) {
            write("x".repeat(150));
            log.cut();
            write("never");
            log.cut();
        }
        assertThat(Files.readString(kept))
                .startsWith("x".repeat(100) + "\n[cut here: a run keeps the first 100 bytes of an instance's log")
                .doesNotContain("never")
                .containsOnlyOnce("cut here");
    }

    @Test
    void theLimitOfAllInstancesHoldsForEach() throws IOException {
        AtomicLong left = new AtomicLong(120);
        try (LogFile log = log(100, left)) {
            write("x".repeat(90));
            log.cut();
        }
        Path first = kept;
        kept = folder.resolve("two.log");
        try (LogFile log = log(100, left)) {
            write("y".repeat(90));
            log.cut();
        }
        assertThat(first).hasContent("x".repeat(90));
        assertThat(Files.readString(kept)).startsWith("y".repeat(30) + "\n[cut here");
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        kept = Files.createFile(folder.resolve("file")).resolve("one.log");
        try (LogFile log = log(100, new AtomicLong(100))) {
            write("lost");
            assertThat(log.tail()).hasSize(4);
        }
        assertThat(folder.resolve("file")).isEmptyFile();
    }

    private LogFile log(long limit, AtomicLong leftOfAll) {
        return new LogFile(written, new KeptLog(kept, limit, leftOfAll));
    }

    private void write(String text) throws IOException {
        Files.writeString(written, text, StandardOpenOption.APPEND);
    }
}
