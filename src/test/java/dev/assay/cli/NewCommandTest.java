package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {

    /** The build of this project builds it as a user would, and runs its experiments. */
    private static final Path BUILT = Path.of("src/it/new-project");

    @TempDir
    private Path folder;

    @Test
    void theNewProjectIsTheOneThatTheBuildTries() throws IOException {
        Path made = folder.resolve("new-project");
        CommandLineRun run = CommandLineRun.of("new", made.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("mvn verify");
        assertThat(files(made)).isEqualTo(files(BUILT));
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>assay</artifactId>\n  <version>" + ProjectTemplate.VERSION + "</version>");
    }

    @Test
    void classesGoIntoThePackage() throws IOException {
        Path made = folder.resolve("thesis");
        CommandLineRun.of("new", made.toString(), "--package", "com.example.thesis");
        assertThat(made.resolve("src/main/java/com/example/thesis/Hello.java"))
                .content()
                .startsWith("package com.example.thesis;");
        assertThat(made.resolve("pom.xml")).content().contains("<artifactId>thesis</artifactId>");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("mine.txt"), "mine");
        CommandLineRun run = CommandLineRun.of("new", there.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("must be empty or new");
        assertThat(there.resolve("pom.xml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"Thesis, hello, FOLDER (Thesis) must end with", "thesis, com..x, --package (com..x) must be a package"})
    void namesThatMavenOrJavaWouldRefuseAreRefused(String name, String packageName, String message) {
        CommandLineRun run = CommandLineRun.of("new", folder.resolve(name).toString(), "--package", packageName);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains(message);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/") && !name.matches("invoker.properties|verify.groovy")) {
                    files.put(name, Files.readString(file).replace("@project.version@", ProjectTemplate.VERSION));
                }
            }
        }
        return files;
    }
}
