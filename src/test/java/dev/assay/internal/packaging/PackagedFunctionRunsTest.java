package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.packaging.sample.RichHandler;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was packaged is all that a fresh JVM needs. */
class PackagedFunctionRunsTest {

    @TempDir
    Path folder;

    @Test
    void aHandlerWithAnAwsClientAResourceAndAServiceRunsFromItsPackageAlone() throws Exception {
        unpack(FunctionPackage.ofHandler(RichHandler.class, List.of()).bytes());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = folder + File.pathSeparator + folder.resolve("lib") + "/*";
        Process process = new ProcessBuilder(java.toString(), "-cp", classPath, RichHandler.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output.trim()).isEqualTo("good morning, 3 words and {}, ReflectionTarget, nobody listens");
        assertThat(process.waitFor()).isZero();
    }

    private void unpack(byte[] zip) throws IOException {
        try (InputStream in = new ByteArrayInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }
}
