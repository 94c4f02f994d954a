package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SourcePackageTest {

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aSingleFileIsPackagedAlone() throws IOException {
        file("sieve.py", "def handler(event, context): return 1\n");
        file("other.py", "");

        FunctionPackage code = FunctionPackage.ofArchive(folder.resolve("sieve.py"), "sieve.handler");

        assertThat(code.contents()).containsExactly("sieve.py");
        assertThat(code.handler()).isEqualTo("sieve.handler");
        assertThat(code.family()).isEqualTo("python");
    }

    @Test
    void aFolderIsPackagedWithAllButWhatToolsLeft() throws IOException {
        file("f/index.mjs", "");
        file("f/lib/part.mjs", "");
        file("f/.git/config", "");
        file("f/lib/__pycache__/part.pyc", "");

        FunctionPackage code = FunctionPackage.ofArchive(folder.resolve("f"), "index.handler");

        assertThat(code.contents()).containsExactly("index.mjs", "lib/part.mjs");
        assertThat(code.family()).isEqualTo("nodejs");
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        for (String name : List.of("a", "b")) {
            file(name + "/z.py", "z");
            Files.setLastModifiedTime(file(name + "/a.py", "a"), FileTime.fromMillis(name.hashCode() * 1_000_000L));
        }

        assertThat(FunctionPackage.ofArchive(folder.resolve("a"), "a.handler").bytes())
                .isEqualTo(FunctionPackage.ofArchive(folder.resolve("b"), "a.handler")
                        .bytes());
    }

    @Test
    void programsStayPrograms() throws IOException {
        Path program = file("p/bootstrap", "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-x---"));
        file("p/data.txt", "");

        FunctionPackage code = FunctionPackage.ofArchive(folder.resolve("p"), "any");

        assertThat(code.family()).isEqualTo("provided");
        try (ZipFile zip = ZipFile.builder().setByteArray(code.bytes()).get()) {
            assertThat(mode(zip, "bootstrap")).isEqualTo(0100755);
            assertThat(mode(zip, "data.txt")).isEqualTo(0100644);
        }
    }

    private static int mode(ZipFile zip, String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry.getUnixMode();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        file("secret", "s");
        file("linked/index.js", "");
        Files.createSymbolicLink(folder.resolve("linked/more"), folder.resolve("secret"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FunctionPackage.ofArchive(folder.resolve("linked"), "index.handler"))
                .withMessageContaining("must hold its own files, but more is a link to");
    }

    @Test
    void aHandlerMustBeNamedUnlessItIsGo() throws IOException {
        file("h/index.js", "");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FunctionPackage.ofArchive(folder.resolve("h"), ""))
                .withMessageContaining("file.function");
    }

    @Test
    void aToolThatFailsIsNamedWithWhatItSaid() {
        BuildTool tool = new BuildTool(Path.of("functions/f"), "Install it");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> tool.run(List.of("sh", "-c", "echo line 3: no such thing; exit 1"), folder, Map.of()))
                .withMessageContaining("archive (functions/f) must be built by sh -c")
                .withMessageContaining("line 3: no such thing");
    }

    @Test
    void aToolThatIsMissingIsNamedWithWhereItComesFrom() {
        BuildTool tool = new BuildTool(Path.of("functions/f"), "Install it (https://example.org)");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> tool.run(List.of("no-such-tool-of-ours"), folder, Map.of()))
                .withMessageContaining("no-such-tool-of-ours must be on the PATH")
                .withMessageContaining("https://example.org");
    }
}
