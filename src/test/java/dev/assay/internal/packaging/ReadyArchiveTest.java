package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.packaging.sample.ReflectionTarget;
import dev.assay.internal.packaging.sample.SmallHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aMethodFromAnInterfaceIsTakenOnTrust() throws IOException {
        Path archive = archive(Map.of("com/acme/Handler.class", classFile(ByDefaultMethod.class)));

        assertThat(FunctionPackage.ofArchive(archive, "com.acme.Handler::handle")
                        .handler())
                .isEqualTo("com.acme.Handler::handle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.Handler::", "::handle", "::", "com.acme.Handler::a::b"})
    void aHandlerNameWithAnEmptyHalfIsRefused(String handler) throws IOException {
        Path archive = archive(Map.of("com/acme/Handler.class", classFile(SmallHandler.class)));

        assertRefused(archive, handler, "handler (" + handler + ") must name a class, or a class and its method");
    }

    @Test
    void aHandlerNameThatLambdaDoesNotTakeIsRefused() throws IOException {
        Path archive = archive(Map.of("app.py", ANYTHING));

        assertRefused(archive, "app handle", "must have at most 128 characters and no spaces");
        assertRefused(archive, "a".repeat(129), "must have at most 128 characters and no spaces");
    }

    @ParameterizedTest
    @CsvSource({
        "/app.py, which is absolute",
        "C:/app.py, which is absolute",
        "../app.py, which is outside of the function's folder",
        "a/../../app.py, which is outside of the function's folder",
        "./b.py, which is there twice",
        "b.py/c.py, which needs a folder where a file is"
    })
    void anEntryThatIsNoFileOfTheFunctionIsNamed(String name, String fault) throws IOException {
        assertRefused(archive(Map.of("b.py", ANYTHING, name, ANYTHING)), "app.handle", "has an entry ");
        assertRefused(archive(Map.of("b.py", ANYTHING, name, ANYTHING)), "app.handle", fault);
    }

    @Test
    void anEntryWithABackslashIsNamed() throws IOException {
        Path archive = renamed("com/app.py", "com\\app.py");

        assertRefused(archive, "app.handle", "has an entry com\\app.py, which has a backslash");
    }

    @Test
    void anEntryThatIsThereTwiceIsNamed() throws IOException {
        assertRefused(renamed("bpp.py", "app.py"), "app.handle", "has an entry app.py, which is there twice");
    }

    private Path renamed(String from, String to) throws IOException {
        byte[] zip = StoredZip.of(Map.of("app.py", ANYTHING, from, ANYTHING));
        String renamed = new String(zip, StandardCharsets.ISO_8859_1).replace(from, to);
        return Files.write(folder.resolve("renamed.zip"), renamed.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anArchiveWithoutFilesIsRefused() throws IOException {
        assertRefused(archive(Map.of()), "app.handle", "must have a file in it");
        assertRefused(archive(Map.of("folder/", new byte[0])), "app.handle", "must have a file in it");
    }

    /** As some build tools write it: the sizes of what is not compressed stand behind it and in the central directory alone. */
    @Test
    void aHandlerIsFoundInALibraryOfStoredEntriesWithDataDescriptors() throws IOException {
        byte[] library = withDataDescriptor("com/acme/Handler.class", ANYTHING);

        assertThat(FunctionPackage.ofArchive(archive(Map.of("lib/acme.jar", library)), "com.acme.Handler")
                        .handler())
                .isEqualTo("com.acme.Handler");
    }

    private static byte[] withDataDescriptor(String name, byte[] content) {
        byte[] zip = StoredZip.of(Map.of(name, content));
        int data = 30 + name.length();
        int central = data + content.length;
        ByteBuffer out = ByteBuffer.allocate(zip.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        out.put(zip, 0, central);
        out.putInt(0x08074b50).put(zip, 14, 12).put(zip, central, zip.length - central);
        out.putShort(6, (short) (out.getShort(6) | 8))
                .putInt(14, 0)
                .putInt(18, 0)
                .putInt(22, 0);
        out.putShort(central + 16 + 8, (short) (out.getShort(central + 16 + 8) | 8));
        int end = zip.length + 16 - 22;
        out.putInt(end + 16, central + 16);
        return out.array();
    }

    public interface Handles {
        default String handle(String event) {
            return event;
        }
    }

    public static final class ByDefaultMethod implements Handles {}

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(
                type.getName().substring(type.getPackageName().length() + 1) + ".class")) {
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
