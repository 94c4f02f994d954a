package dev.assay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Has Maven compile the project of a folder, with all of its modules, and say their class paths. */
record MavenBuild(Path folder) {

    /** Where no module is, and much else. */
    private static final Set<String> NO_MODULES = Set.of("src", "node_modules");

    /**
     * Compiles them.
     *
     * @return the project if it is a single one, else its modules; those alone that have tests
     */
    List<ProjectModule> compiled() {
        // A relative file is one of each module, in its own folder.
        String file = "assay-class-path-" + UUID.randomUUID() + ".txt";
        int code = ChildProcess.runWithMessagesAside(
                folder,
                List.of(
                        maven(),
                        "--batch-mode",
                        "--quiet",
                        "-Dstyle.color=never",
                        "test-compile",
                        "dependency:build-classpath",
                        "-DincludeScope=test",
                        "-Dmdep.outputFile=" + Path.of("target", file)));
        try {
            List<ProjectModule> modules = taken(file);
            if (code != ExitCode.DONE) {
                throw new CommandFailedException("Maven could not compile the project: its messages are above");
            }
            return modules.stream().filter(ProjectModule::hasTests).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The class paths that Maven wrote could not be read: " + e.getMessage(), e);
        }
    }

    /** Reads what Maven wrote, and leaves none of it. */
    private List<ProjectModule> taken(String file) throws IOException {
        List<ProjectModule> modules = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(at.getFileName());
                if (name.equals("target")) {
                    Path written = at.resolve(file);
                    if (Files.isRegularFile(written)) {
                        modules.add(new ProjectModule(
                                at.resolveSibling(""), Files.readString(written).strip()));
                        Files.delete(written);
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
                boolean hidden = name.startsWith(".") && !at.equals(folder);
                return hidden || NO_MODULES.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        modules.sort((one, other) -> one.folder().compareTo(other.folder()));
        return modules;
    }

    private String maven() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path wrapper = folder.resolve(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath();
        if (Files.isExecutable(wrapper)) {
            return wrapper.toString();
        }
        return windows ? "mvn.cmd" : "mvn";
    }
}
