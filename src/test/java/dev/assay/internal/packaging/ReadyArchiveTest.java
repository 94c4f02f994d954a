package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.packaging.sample.ReflectionTarget;
import dev.assay.internal.packaging.sample.SmallHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyArchiveTest {

    private static final byte[] ANYTHING = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void anArchiveIsTakenAsItIs() throws IOException {
        Path archive = archive(Map.of("com/acme/Handler.class", classFile(SmallHandler.class)));
        FunctionPackage function = FunctionPackage.ofArchive(archive, "com.acme.Handler::handleRequest");

        assertThat(function.bytes()).isEqualTo(Files.readAllBytes(archive));
        assertThat(function.handler()).isEqualTo("com.acme.Handler::handleRequest");
        assertThat(function.contents()).containsExactly("com/acme/Handler.class");
    }

    @Test
    void aHandlerMayBeInALibrary() throws IOException {
        byte[] library = StoredZip.of(Map.of("com/acme/Handler.class", ANYTHING));

        assertThat(FunctionPackage.ofArchive(archive(Map.of("lib/acme.jar", library)), "com.acme.Handler")
                        .handler())
                .isEqualTo("com.acme.Handler");
    }

    @Test
    void otherRuntimesNameHandlersTheirOwnWay() throws IOException {
        assertThat(FunctionPackage.ofArchive(archive(Map.of("app.py", ANYTHING)), "app.handle")
                        .handler())
                .isEqualTo("app.handle");
    }

    @Test
    void aJavaHandlerThatIsNotInTheArchiveIsRefused() throws IOException {
        Path archive = archive(Map.of("com/acme/Other.class", ANYTHING));

        assertRefused(archive, "com.acme.Handler", "handler (com.acme.Handler) must be a class in archive");
    }

    @Test
    void aHandlerWithoutItsMethodIsRefused() throws IOException {
        Path archive = archive(Map.of("com/acme/Item.class", classFile(ReflectionTarget.class)));

        assertRefused(archive, "com.acme.Item", "handler (com.acme.Item) must have a public method handleRequest");
        assertRefused(archive, "com.acme.Item::sell", "handler (com.acme.Item::sell) must have a public method sell");
    }

    @Test
    void aHandlerThatIsNoClassFileIsRefused() throws IOException {
        assertRefused(archive(Map.of("com/acme/Handler.class", ANYTHING)), "com.acme.Handler", "must be a class file");
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void anUnnamedHandlerIsRefused() throws IOException {
        assertRefused(archive(Map.of("app.py", ANYTHING)), " ", "handler ( ) of archive");
    }

    @Test
    void aMissingArchiveIsRefused() {
        assertRefused(folder.resolve("gone.jar"), "a.B", "must be a file that exists");
    }

    @Test
    void aFileThatIsNoZipIsRefused() throws IOException {
        assertRefused(Files.write(folder.resolve("text.zip"), ANYTHING), "a.B", "must be a zip or jar");
    }

    @Test
    void anArchiveOverFiftyMegabytesIsRefused() throws IOException {
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(FunctionPackage.MAX_BYTES + 1L);
        }

        assertRefused(large, "a.B", "must be at most 50 MB");
    }

    private void assertRefused(Path archive, String handler, String reason) {
        assertThatThrownBy(() -> FunctionPackage.ofArchive(archive, handler))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(reason);
    }

    private Path archive(Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve("function.zip"), StoredZip.of(files));
    }
}
