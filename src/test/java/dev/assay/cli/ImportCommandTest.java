package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Observation;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderOfJsonFilesBecomesARunWithItsMemorySettingsAsLevels() throws IOException {
        Path results = Files.createDirectory(folder.resolve("hello-run0"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    results.resolve("run" + i + ".json"),
                    "{\"version\": 0.5, \"lang\": \"java\", \"functionName\": \"hello\", \"functionMemory\": \""
                            + (i < 3 ? 512 : 1024) + "\", \"startTime\": 179580966465" + i + ", \"runtime\": "
                            + (10 + i)
                            + ", \"newcontainer\": 0, \"roundTripTime\": 25.5, \"vmID\": \"md:/\\n8\"}");
        }
        CommandLineRun run = imported(results.toString(), "--group-by", "functionMemory,vmID");
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        ExperimentFolder experiment = experiment();
        assertThat(experiment.record().design().cells())
                .extracting(cell -> cell.label())
                .containsExactly("512 MB", "1024 MB");
        assertThat(experiment.observations())
                .hasSize(4)
                .allMatch(Observation::warm)
                .allMatch(one -> one.timing().latencyMillis() == 25.5)
                .extracting(one -> one.durationMillis().orElseThrow())
                .containsExactly(10.0, 11.0, 12.0, 13.0);
        assertThat(Files.readAllLines(experiment.path().resolve("hello-run0.csv")))
                .contains("Category functionMemory:", "Total number of unique functionMemorys: 2")
                .anyMatch(line -> line.startsWith("md:/\\n8,4,"));
        assertThat(experiment.path().resolve("observations.csv")).exists();
        assertThat(experiment.path().resolveSibling("index.html")).exists();
    }

    @Test
    void aReportOfFaasRunnerIsReadWithoutWhatItInvented() throws IOException {
        Path report = Files.writeString(folder.resolve("hello.csv"), """
                2019-10-30 10:13:35.410330 - Python Partest Version 0.5
                Setting up test: runsperthread=1 threads=2 totalruns=2 payload=[{'name': 'Bob'}]

                Raw results of each run:
                lang,latency,runtime,uuid,version
                java,20.5,10,a,0.5
                java,-999999999999,12,b,0.5
                Successful Runs: 2

                Category uuid:
                uuid,uses,avg_latency
                """);
        assertThat(imported(report.toString()).code()).isZero();
        List<Observation> seen = experiment().observations();
        assertThat(seen).extracting(one -> one.durationMillis().orElseThrow()).containsExactly(10.0, 12.0);
        assertThat(seen).extracting(one -> attribute(one, "latency")).containsExactly("20.5", "missing");
    }

    @Test
    void aPlainFileMayHoldCommasAndLineFeedsInQuotes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("runs.csv"), "runtime,message\r\n5,\"one, two\r\nand \"\"three\"\"\"\r\n6,\r\n");
        assertThat(imported(file.toString()).code()).isZero();
        assertThat(experiment().observations())
                .extracting(one -> attribute(one, "message"))
                .containsExactly("one, two\r\nand \"three\"", "missing");
    }

    @Test
    void aTornLineIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.csv"), "runtime,message\n5\n");
        CommandLineRun run = imported(file.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("line (5,...) must have 2 values", "runs.csv");
        assertThat(RunFolder.all(folder.resolve("runs"))).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThat(imported("none").error()).contains("file (none) must be there");
    }

    private static String attribute(Observation one, String name) {
        return Objects.requireNonNull(one.profile()).path(name).asText("missing");
    }

    private CommandLineRun imported(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "import";
        all[1] = "--output";
        all[2] = folder.resolve("runs").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandLineRun.of(all);
    }

    private ExperimentFolder experiment() {
        return RunFolder.all(folder.resolve("runs")).get(0).experiments().get(0);
    }
}
