package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @Test
    void aCommandRunsInAJvmWithTheClassPathOfTheProjectAndHandsItsExitCodeOn() {
        Project here = new Project(Path.of(""), System.out);
        assertThat(here.run(List.of("--version"), List.of(), "target/nothing")).isZero();
        assertThat(here.run(List.of("explain", "nothing"), List.of(), "target/nothing"))
                .isEqualTo(2);
    }

    @Test
    void aFolderWithoutAProjectIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> new Project(empty, System.out).run(List.of("list"), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must hold the pom.xml of a project with experiments");
    }

    @Test
    void aFolderWhoseMavenCompilesNoTestsIsRefused(@TempDir Path parent) throws IOException {
        Files.writeString(parent.resolve("pom.xml"), "<project/>");
        Path maven = Files.writeString(parent.resolve("mvnw"), "#!/bin/sh\nexit 0\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> new Project(parent, System.out).run(List.of("list"), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "must hold a project with tests that use Assay, or modules of which one has such tests")
                .hasMessageContaining("Maven compiled no tests there");
    }

    @Test
    void aJvmStartedForAProjectLooksForNoOtherOne(@TempDir Path empty) throws Exception {
        Path jar = empty.resolve("all.jar");
        try (JarOutputStream manifestOnly =
                new JarOutputStream(Files.newOutputStream(jar), classPathOf(System.getProperty("java.class.path")))) {
            manifestOnly.finish();
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddev.assay.cli.startedForProject=true",
                        "-cp",
                        jar.toString(),
                        Main.class.getName(),
                        "list")
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("pom.xml");
    }

    /** A class path of a jar alone, as a project of a folder of modules has it. */
    private static Manifest classPathOf(String path) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(path.split(File.pathSeparator, -1))
                                .map(entry ->
                                        Path.of(entry).toAbsolutePath().toUri().toString())
                                .collect(Collectors.joining(" ")));
        return manifest;
    }
}
