package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.runfolder.RunFolder;
import dev.assay.testkit.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {

    @TempDir
    private Path output;

    @Test
    void measuresTheNamedExperimentAndMakesItsReport() {
        List<CommandLineRun> run = new ArrayList<>();
        String printed = Console.during(() -> run.add(embedded("OneLevelFixture")));
        assertThat(run.get(0).code()).isZero();
        assertThat(run.get(0).error()).isEmpty();
        assertThat(printed).contains("One level: 1 level, 3 calls on target embedded", "Claims: 1 held");
        RunFolder folder = RunFolder.all(output).get(0);
        assertThat(folder.path().resolve("index.html")).exists();
        assertThat(folder.run().scale()).isEqualTo("smoke");
    }

    @Test
    void aRefutedClaimEndsWithOne() {
        List<CommandLineRun> run = new ArrayList<>();
        Console.during(() -> run.add(embedded("ClaimsFixture")));
        assertThat(run.get(0).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "memory-sweap                          | experiment (memory-sweap) must be one of busy-delay",
                "memory-sweap                          | Did you mean \"memory-sweep\"?",
                "memory-sweep --scale daily            | assay.scale (daily) must be one of smoke, nightly",
                "memory-sweep -Dassay.spam=1           | Did you mean assay.span?",
                "memory-sweep --all                    | --all must stand alone",
                "--target embedded                     | EXPERIMENT must be given, or --all"
            })
    void whatCannotBeRunIsRefusedBeforeAnythingIsDeployed(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(("run " + arguments).split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains(message).endsWith("See assay run --help\n");
    }

    @Test
    void theListNamesEachExperimentWithItsDesign() {
        CommandLineRun run = CommandLineRun.of("list", "--scale", "nightly");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "memory-sweep +Memory sweep +memory 128, 256, 512, 1024, 1769 MB; 100 calls per level +memorysweep.MemorySweepExperiment")
                .contains("other classes carry @Experiment")
                .doesNotContain("invalid:");
    }

    private CommandLineRun embedded(String name) {
        return CommandLineRun.of(
                "run", name, "--target=embedded", "--output=" + output, "-Dassay.embedded.cpu=unscaled");
    }
}
