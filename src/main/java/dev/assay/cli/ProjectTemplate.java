package dev.assay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a new project, from the jar, with its names put in. */
final class ProjectTemplate {

    /** What a project depends on if this program is not packaged. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private static final Map<String, String> FILES = files();

    private final String name;
    private final String packageName;

    /**
     * @param name of the project
     * @param packageName of its classes
     */
    ProjectTemplate(String name, String packageName) {
        this.name = name;
        this.packageName = packageName;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("README.md", "README.md");
        files.put("gitignore", ".gitignore");
        files.put("Hello.java", "src/main/java/*/Hello.java");
        files.put("MessagePassing.java", "src/main/java/*/MessagePassing.java");
        files.put("HelloExperiment.java", "src/test/java/*/HelloExperiment.java");
        files.put("MessagePassingExperiment.java", "src/test/java/*/MessagePassingExperiment.java");
        return files;
    }

    /**
     * Writes the project into a folder.
     *
     * @throws CommandFailedException if something is in the folder
     */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new CommandFailedException(
                            "folder (" + folder + ") must be empty or new. Name another, or delete what is in it");
                }
            }
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Path path = folder.resolve(file.getValue().replace("*", packageName.replace('.', '/')));
                Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(folder));
                Files.writeString(path, content(file.getKey()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String content(String resource) throws IOException {
        String version = ProjectTemplate.class.getPackage().getImplementationVersion();
        try (InputStream template = ProjectTemplate.class.getResourceAsStream("template/" + resource)) {
            if (template == null) {
                throw new IllegalStateException("template/" + resource + " is missing on the class path");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@name@", name)
                    .replace("@assay.version@", version == null ? VERSION : version)
                    .replaceFirst("^package hello;", "package " + packageName + ";");
        }
    }
}
