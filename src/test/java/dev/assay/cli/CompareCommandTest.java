package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final String ID = "20261121-142258-3f9a";

    @TempDir
    private Path folder;

    @Test
    void aRunCannotBeToldApartFromItself() {
        Path run = ExampleRun.make(folder).path();
        CommandLineRun compared = CommandLineRun.of("compare", run.toString(), run.toString());
        assertThat(compared.error()).isEmpty();
        assertThat(compared.code()).isZero();
        assertThat(compared.out())
                .contains("Run " + ID + " compared with " + ID, "Memory sweep", "cannot be told apart")
                .contains("All 5 intervals hold together at 95%, if nothing but the instances differs")
                .doesNotContain("longer", "shorter", "What else differs");
    }

    @Test
    void slowerCallsAndWhatElseDiffersAreNamed() throws IOException {
        ExampleRun.make(folder.resolve("before"));
        Path after = ExampleRun.make(folder.resolve("after")).path();
        Path journal = after.resolve("memory-sweep/journal.jsonl");
        Files.writeString(
                journal,
                java.util.regex.Pattern.compile("\"duration(Millis)?\":([0-9.]+)")
                        .matcher(Files.readString(journal))
                        .replaceAll(found -> "\"duration" + (found.group(1) == null ? "" : "Millis") + "\":"
                                + 2 * Double.parseDouble(found.group(2))));
        Path record = after.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"scale\":\"smoke\"", "\"scale\":\"nightly\""));
        CommandLineRun compared = CommandLineRun.of("compare", "before/" + ID, "after/" + ID, "--root=" + folder);
        assertThat(compared.code()).isZero();
        assertThat(compared.out()).containsPattern("128 MB +\\S+ +\\S+ +2.000 +\\[.*] +longer");
    }

    @Test
    void aRunThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        CommandLineRun compared = CommandLineRun.of("compare", "one", "other", "--root=" + folder);
        assertThat(compared.code()).isEqualTo(3);
        assertThat(compared.error()).contains("run (one) must be a run's id or its folder", "holds no run");
        ExampleRun.make(folder);
        assertThat(CommandLineRun.of("compare", "one", "other", "--root=" + folder)
                        .error())
                .contains(folder + " holds " + ID);
    }

    @Test
    void aFolderWithoutARunIsRefused() {
        CommandLineRun compared = CommandLineRun.of("compare", folder.toString(), folder.toString());
        assertThat(compared.code()).isEqualTo(3);
        assertThat(compared.error()).contains("must hold run.json");
    }
}
