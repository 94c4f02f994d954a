package dev.assay.internal.runfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {

    @TempDir
    Path root;

    @Test
    void runsAreListedTheNewestFirst() throws IOException {
        RunFolder.create(root, Samples.run("20261121-142258-3f9a"));
        RunFolder.create(root, Samples.run("20261122-000000-0000"));
        RunFolder.create(root, Samples.run("20261121-235959-ffff"));
        Files.createDirectory(root.resolve("something-else"));

        assertThat(RunFolder.all(root))
                .extracting(folder -> folder.run().id())
                .containsExactly("20261122-000000-0000", "20261121-235959-ffff", "20261121-142258-3f9a");
    }

    @Test
    void aRootThatIsNotThereHoldsNoRuns() {
        assertThat(RunFolder.all(root.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aRootIsMadeWithItsParents() {
        RunFolder folder = RunFolder.create(root.resolve("target/assay"), Samples.run("a"));

        assertThat(folder.path()).isEqualTo(root.resolve("target/assay/a"));
    }

    @Test
    void aRootThatCannotBeWrittenIsNamed() throws IOException {
        Path inTheWay = Files.writeString(root.resolve("target"), "a file");

        assertThatThrownBy(() -> RunFolder.create(inTheWay.resolve("assay"), Samples.run("a")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.OUTPUT_FOLDER))
                .hasMessageContaining("output (" + inTheWay.resolve("assay") + ") must be writable");
    }

    @Test
    void anIdIsUsedOnce() {
        RunFolder.create(root, Samples.run("a"));

        assertThatThrownBy(() -> RunFolder.create(root, Samples.run("a")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../x", "a/b", "a\\b", "-a", "a b"})
    void anIdIsAPlainName(String id) {
        assertThatThrownBy(() -> RunFolder.create(root, Samples.run(id)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("run id (" + id + ") must");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutARunIsNotOpened() {
        assertThatThrownBy(() -> RunFolder.open(root))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(root.toString())
                .hasMessageContaining("run.json");
    }

    @Test
    void theSchemaIsSaidAndANewerOneRefused() throws IOException {
        RunFolder folder = RunFolder.create(root, Samples.run("a"));
        Path file = folder.path().resolve("run.json");
        String json = Files.readString(file);
        assertThat(json).contains("\"schema\" : 1");

        Files.writeString(file, json.replace("\"schema\" : 1", "\"schema\" : 2"));
        assertThatThrownBy(folder::run)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("schema (2)");
    }

    @Test
    void whatALaterVersionAddedIsPassedOver() throws IOException {
        RunFolder folder = RunFolder.create(root, Samples.run("a"));
        Path file = folder.path().resolve("run.json");
        Files.writeString(
                file, Files.readString(file).replace("\"schema\" : 1", "\"schema\" : 1, \"mood\" : \"good\""));

        assertThat(folder.run()).isEqualTo(Samples.run("a"));
    }

    @Test
    void nothingTemporaryIsLeftAndAnInterruptedThreadStillWrites() throws IOException {
        RunFolder folder = RunFolder.create(root, Samples.run("a"));
        Thread.currentThread().interrupt();
        folder.write(Samples.run("b"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.run().id()).isEqualTo("b");
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files).containsExactly(folder.path().resolve("run.json"));
        }
    }
}
