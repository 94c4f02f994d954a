package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path folder;

    @Test
    void theFirstEntryThatHasAFileOwnsIt() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Files.writeString(code.resolve("a.txt"), "code");
        ClassPath classPath = new ClassPath(List.of(code, jar("lib.jar", Map.of("a.txt", "lib", "b.txt", "lib"))));

        assertThat(classPath.owner("a.txt")).isEqualTo(new CodeFolder(code));
        assertThat(classPath.owner("b.txt")).isInstanceOf(Library.class);
        assertThat(classPath.owner("c.txt")).isNull();
    }

    @Test
    void aJarMayStandForAWholeClassPath() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Files.writeString(code.resolve("a.txt"), "code");
        Path pathing = jar(
                "pathing.jar",
                Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: code/ gone.jar other.jar\n\n"));
        jar("other.jar", Map.of("b.txt", "other"));
        ClassPath classPath = new ClassPath(List.of(pathing));

        assertThat(classPath.owner("b.txt")).isInstanceOf(Library.class);
        assertThat(classPath.owner("a.txt")).isEqualTo(new CodeFolder(code));
        assertThat(classPath.folders()).containsExactly(new CodeFolder(code));
    }

    @Test
    void whatDoesNotExistOrIsNoJarIsPassedOver() throws IOException {
        Path text = Files.writeString(folder.resolve("native.so"), "no jar");

        assertThat(new ClassPath(List.of(folder.resolve("gone.jar"), text)).entries())
                .isEmpty();
    }

    @Test
    void noStringLeadsOutOfAFolder() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThat(new CodeFolder(code).contains("../secret.txt")).isFalse();
        assertThat(new CodeFolder(code).contains("\0")).isFalse();
    }

    @Test
    void servicesAreGatheredFromAllEntries() throws IOException {
        Path one = jar("one.jar", Map.of("META-INF/services/com.acme.Greeter", "# comment\ncom.acme.One\n"));
        Path two = jar("two.jar", Map.of("META-INF/services/com.acme.Greeter", "com.acme.Two # another\n"));

        assertThat(new ClassPath(List.of(one, two)).services())
                .containsExactly(Map.entry("com.acme.Greeter", List.of("com/acme/One", "com/acme/Two")));
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        files.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(folder.resolve(name), StoredZip.of(contents));
    }
}
