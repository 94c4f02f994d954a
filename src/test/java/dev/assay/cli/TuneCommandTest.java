package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.experiment.fixture.Echo;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import dev.assay.testkit.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theAnswerIsASetOfLevelsWithATableAndAPicture() throws IOException {
        Path archive = folder.resolve("echo.zip");
        Files.write(archive, FunctionPackage.ofHandler(Echo.class, List.of()).bytes());
        List<CommandLineRun> runs = new ArrayList<>();
        Console.during(() -> runs.add(CommandLineRun.of(
                "tune",
                archive.toString(),
                "--handler=" + Echo.class.getName(),
                "--memory=512,256",
                "--calls=5",
                "--target=embedded",
                "--output=" + folder.resolve("runs"),
                "-Dassay.embedded.cpu=unscaled")));
        CommandLineRun run = runs.get(0);
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("level +median \\(ms\\) +mean USD/million +cannot be told from the")
                .containsPattern("256 MB +[0-9.]+ +[0-9.]+")
                .containsPattern("fastest over memory: (256|512) MB")
                .contains("WARNING: On target embedded, CPU does not follow memory as on AWS");
        RunFolder made = RunFolder.all(folder.resolve("runs")).get(0);
        assertThat(made.experiments().get(0).record().warnings()).isEmpty();
        assertThat(made.experiments().get(0).path().resolve("tuning.svg"))
                .content()
                .contains("256 MB", "512 MB");
        assertThat(made.path().resolve("index.html")).content().contains("Cost against duration");
    }

    @Test
    void copiesOfADeployedFunctionAreMeasuredAndItselfIsLeftAlone() throws IOException {
        try (Target target = Targets.open("embedded", name -> Optional.empty()).target()) {
            deploy(target);
            List<CommandLineRun> runs = new ArrayList<>();
            Console.during(() -> runs.add(CommandLineRun.withTarget(
                    target,
                    "tune",
                    "greeter",
                    "--payload={\"do\": \"environment\"}",
                    "--memory=512,256",
                    "--calls=5",
                    "--output=" + folder.resolve("runs"))));
            CommandLineRun run = runs.get(0);
            assertThat(run.error()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .containsPattern("256 MB +[0-9.]+ +[0-9.]+")
                    .contains("function greeter has 300 MB and was not changed");
            assertThat(target.control().listFunctions().functions())
                    .singleElement()
                    .satisfies(function -> {
                        assertThat(function.functionName()).isEqualTo("greeter");
                        assertThat(function.memorySize()).isEqualTo(300);
                    });
        }
        ExperimentFolder tuned =
                RunFolder.all(folder.resolve("runs")).get(0).experiments().get(0);
        assertThat(tuned.record().name()).isEqualTo("Tuning of greeter");
        assertThat(Files.readAllLines(tuned.journalFile())).hasSize(20).allMatch(line -> line.contains("Good day"));
    }

    private static void deploy(Target target) {
        target.control()
                .createFunction(request -> request.functionName("greeter")
                        .runtime(target.javaRuntime())
                        .handler(ConformanceFunction.class.getName())
                        .role(target.role())
                        .memorySize(300)
                        .timeout(20)
                        .environment(variables -> variables.variables(Map.of("GREETING", "Good day")))
                        .code(code -> code.zipFile(FunctionZip.of(ConformanceFunction.class))));
        target.control().waiter().waitUntilFunctionActiveV2(request -> request.functionName("greeter"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.zip --handler a.B                 | 3 | archive (",
                "none.zip                               | 2 | FUNCTION (none.zip) must be a zip, a jar, a folder",
                "src                                    | 2 | option (--handler) must be given, because FUNCTION (src)",
                "greeter                                | 2 | --target must say where function (greeter) is",
                "greeter --target aws --timeout 5       | 2 | --timeout and --runtime must be left out",
                "none.zip --handler a.B --memory 512    | 2 | --memory ([512]) must have two settings or more",
                "none.zip --handler a.B --memory 64,512 | 3 | memory (64) must be 128 to 10,240 MB",
                "none.zip --handler a.B --calls 7       | 2 | --calls (7) must be a multiple of 5"
            })
    void whatCannotBeTunedIsRefusedBeforeAnythingIsDeployed(String arguments, int code, String message) {
        CommandLineRun run = CommandLineRun.of(("tune " + arguments).split(" ", -1));
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.error()).contains(message);
    }
}
