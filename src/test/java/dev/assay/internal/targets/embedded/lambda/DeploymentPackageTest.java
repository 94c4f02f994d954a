package dev.assay.internal.targets.embedded.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.testkit.TinyDisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentPackageTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("code"));
    }

    @Test
    void aDiskThatIsFullIsNamedAndNothingIsLeftOnIt() throws Exception {
        try (TinyDisk disk = TinyDisk.mounted(parent, 24)) {
            byte[] zip = zip("large", "x".repeat(100_000));
            Path code = Files.createDirectory(disk.path().resolve("code"));

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> DeployedCode.unpack(zip, code))
                    .withMessageContaining("cache folder of the embedded target (" + code)
                    .withMessageContaining("No space left on device");
            assertThat(disk.path()).isEmptyDirectory();
        }
    }

    @Test
    void unpacksFilesAndFolders() throws IOException {
        new DeploymentPackage(zip("lib/", "", "a/b/C.class", "bytes")).unpackInto(folder);

        assertThat(folder.resolve("lib")).isEmptyDirectory();
        assertThat(folder.resolve("a/b/C.class")).hasContent("bytes");
    }

    /** As Go's archive/zip writes them: stored bytes, whose size is known from the directory at the end alone. */
    @Test
    void unpacksStoredEntriesWithDataDescriptors() throws IOException {
        new DeploymentPackage(StoredZip.withDescriptor("bootstrap", "PK\3\4 is no header here")).unpackInto(folder);

        assertThat(folder.resolve("bootstrap")).hasContent("PK\3\4 is no header here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside", "../\u00e9/../outside", "a/../../outside", "/outside", "..\\outside", "a/\0b"})
    void letsNoEntryLeaveTheFolder(String name) throws IOException {
        byte[] zip = zip("inside", "1", name, "2");

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> new DeploymentPackage(zip).unpackInto(folder))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("Could not unzip uploaded file"));
        assertThat(parent.resolve("outside")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheExecutableBitOfProgramsAndGivesItToNothingElse() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            add(out, "bin/program", 0100755);
            add(out, "data", 0100644);
        }
        new DeploymentPackage(zip.toByteArray()).unpackInto(folder);

        assertThat(folder.resolve("bin/program")).isExecutable();
        assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
    }

    private static void add(ZipArchiveOutputStream out, String name, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        out.putArchiveEntry(entry);
        out.write(1);
        out.closeArchiveEntry();
    }

    /** The JVM of this test may run under any locale: in C it has no bytes for these names. */
    @Test
    void unpacksNamesBeyondAscii() throws Exception {
        new DeploymentPackage(zip("lib/\u00fcber.jar", "jar", "gr\u00f6\u00dfe/\u65e5.txt", "text", "leer\u00e9/", ""))
                .unpackInto(folder);

        Process list = new ProcessBuilder("sh", "-c", "find . | sort | od -An -c | tr -d ' \\n'")
                .directory(folder.toFile())
                .start();
        assertThat(new String(list.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .contains("lib/303274ber.jar", "gr303266303237e/346227245.txt", "leer303251")
                .doesNotContain("assay");
    }

    @Test
    void refusesAFileWhoseBytesAreDamaged() throws IOException {
        byte[] zip = zip("file", "x".repeat(1000));
        zip[40] ^= 1;

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> new DeploymentPackage(zip).unpackInto(folder))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("Could not unzip uploaded file"));
    }

    @Test
    void refusesWhatIsNotAZipFile() {
        byte[] noZip = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> new DeploymentPackage(noZip).unpackInto(folder))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("Could not unzip uploaded file"));
    }

    @Test
    void refusesAZipFileThatIsCutOff() throws IOException {
        byte[] whole = zip("a", "x".repeat(1000));
        byte[] half = Arrays.copyOf(whole, 20);

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> new DeploymentPackage(half).unpackInto(folder))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("Could not unzip uploaded file"));
    }

    @Test
    void refusesANameThatIsBothAFileAndAFolder() throws IOException {
        byte[] zip = zip("a", "file", "a/b", "file");

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> new DeploymentPackage(zip).unpackInto(folder))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("Could not unzip uploaded file"));
    }

    @Test
    void refusesWhatUnpacksToMoreThan250Megabytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("zeros"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 251; i++) {
                out.write(megabyte);
            }
        }

        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> DeployedCode.unpack(bytes.toByteArray(), folder))
                .satisfies(error -> assertThat(Bodies.text(error.response()))
                        .contains("Unzipped size must be smaller than 262144000"));
        assertThat(folder).doesNotExist();
    }

    @Test
    void hashesAsAws() {
        // printf hello | openssl dgst -sha256 -binary | base64
        assertThat(new DeploymentPackage("hello".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    }

    @Test
    void removesCodeWithItsLastUser() throws IOException {
        DeployedCode code = DeployedCode.unpack(zip("a/b", "1"), folder);
        code.use();

        code.release();
        assertThat(folder).exists();
        code.release();
        assertThat(folder).doesNotExist();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
