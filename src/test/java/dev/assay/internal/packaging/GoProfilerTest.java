package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GoProfilerTest {

    private static final String PROFILED = """
            package main

            import "function/assayprofiler"

            func main() { assayprofiler.NewInspector().InspectAll() }
            """;

    @TempDir
    Path folder;

    private Path function;
    private Path work;

    @BeforeEach
    void folders() throws IOException {
        function = Files.createDirectory(folder.resolve("function"));
        work = Files.createDirectory(folder.resolve("work"));
        Files.writeString(function.resolve("go.mod"), "module function\n\ngo 1.18\n");
    }

    @Test
    void aFunctionThatImportsTheProfilerIsBuiltWithIt() throws IOException {
        Files.writeString(function.resolve("main.go"), PROFILED);

        Path overlay = GoProfiler.overlayFor(function, work).orElseThrow();

        JsonNode replaced = new ObjectMapper().readTree(overlay.toFile()).path("Replace");
        assertThat(replaced.fieldNames())
                .toIterable()
                .contains(function.toRealPath()
                        .resolve("assayprofiler/inspector.go")
                        .toString());
        assertThat(replaced)
                .allSatisfy(file -> assertThat(Path.of(file.asText())).content().contains("package assayprofiler"));
    }

    @Test
    void aPackageOfAModuleGetsItFromItsModule() throws IOException {
        Path command = Files.createDirectories(function.resolve("cmd/one"));
        Files.writeString(command.resolve("main.go"), PROFILED);

        Path overlay = GoProfiler.overlayFor(command, work).orElseThrow();

        assertThat(overlay).content().contains(function.toRealPath() + "/assayprofiler/push.go");
    }

    @Test
    void aFunctionThatHasItsOwnKeepsIt() throws IOException {
        Files.writeString(function.resolve("main.go"), PROFILED);
        Files.createDirectory(function.resolve("assayprofiler"));

        assertThat(GoProfiler.overlayFor(function, work)).isEqualTo(Optional.empty());
    }

    @Test
    void aFunctionWithoutProfilerIsBuiltAsItIs() throws IOException {
        Files.writeString(function.resolve("main.go"), "package main\n\nfunc main() {}\n");

        assertThat(GoProfiler.overlayFor(function, work)).isEqualTo(Optional.empty());
    }

    /** With the oldest language that it is written for: the function's own go.mod says 1.18. */
    @Test
    void theProfilerNeedsTheStandardLibraryAloneAndPassesVet() throws IOException {
        Files.writeString(function.resolve("main.go"), PROFILED);
        BuildTool go = new BuildTool(function, "Install Go");
        assumeThat(isHere(go)).as("Go is on the PATH").isTrue();

        assertThat(GoPackage.in(function).built(Files.createDirectory(folder.resolve("build"))))
                .isNotEmpty();
        assertThat(GoProfiler.overlayFor(function, work)).isPresent();
        Files.move(work.resolve("assayprofiler"), function.resolve("assayprofiler"));
        go.run(List.of("go", "vet", "./assayprofiler"), function, Map.of("GOPROXY", "off"));
    }

    private boolean isHere(BuildTool go) {
        try {
            go.run(List.of("go", "version"), function, Map.of());
            return true;
        } catch (InvalidInputException missing) {
            return false;
        }
    }
}
