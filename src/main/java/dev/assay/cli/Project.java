package dev.assay.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where experiments are: on this JVM's class path if it has folders, else in the Maven project of a folder. Experiments of a
 * project run in a JVM with the class path of that project, because functions are packaged from it.
 */
final class Project {

    private static final String TESTS = "target/test-classes";
    private static final String CLASSES = "target/classes";

    /** Keeps the JVM of a project from looking for one again, whatever its class path holds. No option of users. */
    private static final String STARTED_FOR_PROJECT = "dev.assay.cli.startedForProject";

    private static final long PATIENCE_MINUTES = 30;

    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
    }

    /** Whether this JVM was started with the class path of a project, and not by {@code java -jar}. */
    static boolean isOnClassPath() {
        if (Boolean.getBoolean(STARTED_FOR_PROJECT)) {
            return true;
        }
        for (String entry : classPath().split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && Files.isDirectory(Path.of(entry))) {
                return true;
            }
        }
        return false;
    }

    static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    /**
     * Runs the same command in a JVM with the project's class path.
     *
     * @param given the class path, if the person gave it; otherwise Maven compiles the project and says it
     * @return the exit code
     * @throws IllegalArgumentException if the folder has no project
     */
    int run(List<String> arguments, @Nullable String given) {
        String path = given == null ? compiled() : given + File.pathSeparator + classPath();
        List<String> command = new ArrayList<>(
                List.of(java(), "-D" + STARTED_FOR_PROJECT + "=true", "-cp", path, Main.class.getName()));
        command.addAll(arguments);
        return waitFor(command);
    }

    private String compiled() {
        if (!Files.isRegularFile(folder.resolve("pom.xml"))) {
            throw new IllegalArgumentException(
                    "folder (" + folder.toAbsolutePath().normalize()
                            + ") must hold the pom.xml of a project with experiments. Go to its folder, name its class path with"
                            + " --class-path, or make a project with the command new");
        }
        try {
            Path file = Files.createTempFile("assay-class-path", ".txt");
            try {
                int code = waitFor(List.of(
                        maven(),
                        "--batch-mode",
                        "--quiet",
                        "-Dstyle.color=never",
                        "test-compile",
                        "dependency:build-classpath",
                        "-DincludeScope=test",
                        "-Dmdep.outputFile=" + file));
                if (code != ExitCode.DONE) {
                    throw new CommandFailedException("Maven could not compile the project: its messages are above");
                }
                if (!Files.isDirectory(folder.resolve(TESTS))) {
                    throw new IllegalArgumentException(
                            "folder (" + folder.toAbsolutePath().normalize()
                                    + ") must hold a project with tests, but Maven compiled none there. If its pom.xml only names"
                                    + " modules, go to the folder of the module with the experiments");
                }
                return String.join(
                        File.pathSeparator,
                        folder.resolve(TESTS).toString(),
                        folder.resolve(CLASSES).toString(),
                        Files.readString(file).strip());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Maven could not be started: " + e.getMessage(), e);
        }
    }

    private String maven() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path wrapper = folder.resolve(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath();
        if (Files.isExecutable(wrapper)) {
            return wrapper.toString();
        }
        return windows ? "mvn.cmd" : "mvn";
    }

    private static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .or(() -> Optional.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()))
                .orElseThrow();
    }

    /** Ctrl-C reaches the child too: this JVM stays until the child has cleaned up. */
    private int waitFor(List<String> command) {
        try {
            Process child = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .inheritIO()
                    .start();
            Thread stay = new Thread(() -> await(child), "assay-wait-for-child");
            Runtime.getRuntime().addShutdownHook(stay);
            int code = child.waitFor();
            Runtime.getRuntime().removeShutdownHook(stay);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(command.get(0) + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("The command was interrupted", e);
        }
    }

    private static void await(Process child) {
        try {
            child.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
