package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven is a script here, which compiles nothing and writes the class path of each module, as Maven does. */
class ModulesTest {

    private static final String FIXTURES = "dev/assay/experiment/fixture/";

    @TempDir
    private Path parent;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void modules() throws IOException {
        Files.writeString(parent.resolve("pom.xml"), "<project/>");
        Path maven = Files.writeString(parent.resolve("mvnw"), """
                #!/bin/sh
                for argument in "$@"; do
                  case $argument in -Dmdep.outputFile=*) file=${argument#*=} ;; esac
                done
                for module in . library first deep/second; do
                  mkdir -p "$module/target" && cat "$module/class-path" > "$module/$file" || exit 1
                done
                """);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        module(".", "");
        module("library", "", "failures/FailuresExperiment", "failures/Picky");
        module("first", assay(), "failures/FailuresExperiment", "failures/Picky");
        module(
                "deep/second",
                assay(),
                "sns/SnsExperiment",
                "functions/Receiver",
                FIXTURES + "TwoLevelsFixture",
                FIXTURES + "TwoLevelsFixture$Inside",
                FIXTURES + "Echo");
    }

    @Test
    void allThatUseAssayAreListed() throws IOException {
        assertThat(run(List.of(), "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("module deep" + File.separator + "second:", "module first:");
        try (Stream<Path> left = Files.walk(parent)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("assay-class-path"));
        }
    }

    @Test
    void anExperimentIsLookedForInEachAndRunWhereItIs() {
        assertThat(run(List.of("Two levels"), "run", "Two levels", "--scale=hourly"))
                .isEqualTo(ExitCode.CALLED_WRONGLY);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("module deep" + File.separator + "second:");
    }

    @Test
    void anExperimentOfNoModuleIsRefusedBeforeAnyOtherRuns() {
        assertThatThrownBy(() -> run(List.of("Two levels", "nothing"), "run", "Two levels", "nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("experiment (nothing) must be one of a module: deep" + File.separator
                        + "second, first. The command list shows them all");
        assertThat(parent.resolve("deep/second/target/assay")).doesNotExist();
    }

    private int run(List<String> names, String... arguments) {
        return new Project(parent, new PrintStream(out, true, StandardCharsets.UTF_8))
                .run(List.of(arguments), names, null);
    }

    private void module(String name, String classPath, String... tests) throws IOException {
        Path module = Files.createDirectories(parent.resolve(name));
        Files.writeString(module.resolve("class-path"), classPath);
        for (String test : tests) {
            Path file = module.resolve("target/test-classes/" + test + ".class");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream code = ModulesTest.class.getResourceAsStream("/" + test + ".class")) {
                Files.copy(Objects.requireNonNull(code, test), file);
            }
        }
    }

    /** The class path of these tests without their own classes, which hold experiments too. */
    private static String assay() {
        List<String> entries = new ArrayList<>(
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        entries.removeIf(entry -> entry.endsWith("test-classes"));
        return entries.stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
