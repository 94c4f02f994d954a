package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put around a function in Python or Node. */
class TracedScriptsTest {

    @TempDir
    Path folder;

    @Test
    void theFunctionStaysAsItIs() throws IOException {
        Path archive = Files.write(folder.resolve("function.zip"), zip("src/app.py"));
        FunctionPackage own = FunctionPackage.ofArchive(archive, "src/app.handler");

        FunctionPackage traced = TracedScripts.of(own.family()).orElseThrow().around(own);

        assertThat(traced.contents())
                .contains("src/app.py", "assay_tracing/wrapper.py", "assay_tracing/assay_profiler.py")
                .noneMatch(name -> name.endsWith(".mjs"));
        assertThat(traced.handler()).isEqualTo("src/app.handler");
        Path again = Files.write(folder.resolve("traced.zip"), traced.bytes());
        assertThat(FunctionPackage.ofArchive(again, TracedScripts.HANDLER).family())
                .isEqualTo("python");
    }

    @Test
    void everyFileOfTheScriptsIsPackaged() throws IOException {
        Path scripts = Path.of("src/main/resources/dev/assay/internal/tracing/assay_tracing");
        for (String end : new String[] {"py", "mjs"}) {
            FunctionPackage traced = TracedScripts.of(end.equals("py") ? "python3.13" : "nodejs22.x")
                    .orElseThrow()
                    .around(new FunctionPackage(zip("a." + end), "a.handler", List.of("a." + end)));
            try (var files = Files.list(scripts)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("." + end))
                        .forEach(name -> assertThat(traced.contents()).contains("assay_tracing/" + name));
            }
        }
    }

    @Test
    void aFolderOfThatNameIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("function.zip"), zip("assay_tracing/own.py"));
        FunctionPackage own = FunctionPackage.ofArchive(archive, "assay_tracing/own.handler");

        assertThatThrownBy(() -> TracedScripts.PYTHON.around(own))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("function (assay_tracing/own.handler) must not have a folder assay_tracing/");
    }

    @Test
    void aGraphCallsAFunctionByTheFileOfItsHandler() {
        assertThat(TracedScripts.component("src/app.handler")).isEqualTo("app");
        assertThat(TracedScripts.component("app.deep.handler")).isEqualTo("app");
        assertThat(TracedScripts.component("bootstrap")).isEqualTo("bootstrap");
    }

    @Test
    void otherLanguagesHaveNone() {
        assertThat(TracedScripts.of("provided.al2023")).isEmpty();
        assertThat(TracedScripts.of("java21")).isEmpty();
    }

    private static byte[] zip(String file) {
        return StoredZip.of(Map.of(file, "def handler(event, context): pass".getBytes(StandardCharsets.UTF_8)));
    }
}
