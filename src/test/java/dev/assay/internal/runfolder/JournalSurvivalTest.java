package dev.assay.internal.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own writes the journal and meets its end, or the end of the disk. */
class JournalSurvivalTest {

    private static final int BEFORE_THE_KILL = 2_000;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void everyAcknowledgedObservationSurvivesAKill() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        Process writer = new ProcessBuilder(writer(file)).start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader output = writer.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                acknowledged.add(Long.valueOf(line));
                if (acknowledged.size() == BEFORE_THE_KILL) {
                    writer.toHandle().destroyForcibly(); // leaves the pipe readable
                }
                line = output.readLine();
            }
        }

        assertThat(writer.waitFor()).as("killed by SIGKILL").isEqualTo(128 + 9);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        assertThat(sequences(file)).containsAll(acknowledged).doesNotHaveDuplicates();
        try (Journal journal = Journal.open(file)) {
            journal.append(Samples.observation(journal.nextSequence()));
        }
        assertThat(sequences(file)).hasSizeGreaterThan(acknowledged.size());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anObservationThatFindsNoSpaceIsTakenBackAndNamed() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 40; exec \"$@\"", "limited"));
        limited.addAll(writer(file));
        Process writer = new ProcessBuilder(limited).start();
        List<String> output;
        try (BufferedReader lines = writer.inputReader()) {
            output = lines.lines().toList();
        }

        assertThat(writer.waitFor()).isZero();
        assertThat(output.get(output.size() - 1))
                .startsWith("output (" + file + ") must be writable")
                .endsWith("See docs/errors/output-folder.md");
        assertThat(sequences(file)).hasSize(output.size() - 1).hasSizeGreaterThan(10);
        assertThat(file).content().endsWith("\n");
    }

    private static List<String> writer(Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                JournalWriterProcess.class.getName(),
                file.toString());
    }

    private static List<Long> sequences(Path file) throws IOException {
        List<Long> sequences = new ArrayList<>();
        Journal.read(file, observation -> sequences.add(observation.sequence()));
        return sequences;
    }
}
