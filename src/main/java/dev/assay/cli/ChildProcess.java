package dev.assay.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A program that is started in a folder, and shares this one's terminal. */
final class ChildProcess {

    private static final long PATIENCE_MINUTES = 30;

    /** Maven resets colours even if it is told to use none. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    private ChildProcess() {}

    /**
     * Runs it to its end. Ctrl-C reaches it too: this JVM stays until it has cleaned up.
     *
     * @return its exit code
     */
    static int run(Path folder, List<String> command) {
        return run(
                command,
                new ProcessBuilder(command).directory(directory(folder)).inheritIO(),
                child -> {});
    }

    /** The same for a command whose output is no answer: it goes to standard error, without colours. */
    static int runWithMessagesAside(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory(folder))
                .redirectInput(Redirect.INHERIT)
                .redirectErrorStream(true);
        return run(command, builder, ChildProcess::passOn);
    }

    private static File directory(Path folder) {
        return folder.toAbsolutePath().toFile();
    }

    @SuppressWarnings("SystemOut")
    private static void passOn(Process child) {
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String plain = COLOUR.matcher(line).replaceAll("");
                if (!plain.isEmpty()) {
                    System.err.println(plain);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(List<String> command, ProcessBuilder builder, Consumer<Process> output) {
        try {
            Process child = builder.start();
            Thread stay = new Thread(() -> await(child), "assay-wait-for-child");
            Runtime.getRuntime().addShutdownHook(stay);
            output.accept(child);
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
