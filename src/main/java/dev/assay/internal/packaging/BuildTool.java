package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A language's own tool, which builds a function or fetches its libraries.
 *
 * @param archive what it is run for
 * @param install where the tool comes from
 */
record BuildTool(Path archive, String install) {

    private static final int MINUTES = 10;
    private static final int LINES = 20;

    /** @throws InvalidInputException if the tool is missing or fails, with what it wrote last */
    void run(List<String> command, Path folder, Map<String, String> variables) {
        run(Problem.ARTIFACT, command, folder, variables);
    }

    /** Fetches what others publish: that it cannot be had here says nothing about the function. */
    void fetch(List<String> command, Path folder) {
        run(Problem.BUILD_TOOL, command, folder, Map.of());
    }

    private void run(Problem problem, List<String> command, Path folder, Map<String, String> variables) {
        try {
            Path output = Files.createTempFile("assay-build", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().putAll(variables);
                if (!succeeds(start(builder, command.get(0)))) {
                    throw failed(problem, command, last(output));
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw failed(problem, command, e.toString());
        }
    }

    private Process start(ProcessBuilder builder, String tool) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new InvalidInputException(
                    Problem.BUILD_TOOL,
                    tool + " must be on the PATH to build archive (" + archive + ")",
                    install + ", or build the archive yourself and name the zip",
                    missing);
        }
    }

    private static boolean succeeds(Process process) {
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private InvalidInputException failed(Problem problem, List<String> command, String said) {
        return new InvalidInputException(
                problem,
                "archive (" + archive + ") must be built by " + String.join(" ", command) + ", but that failed: "
                        + said,
                "Run the command in that folder, and correct what it names");
    }

    private static String last(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.stream().skip(Math.max(0, lines.size() - LINES)).collect(Collectors.joining("\n"));
    }
}
