package dev.assay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is started in a folder, and shares this one's terminal. */
final class ChildProcess {

    private static final long PATIENCE_MINUTES = 30;

    private ChildProcess() {}

    /**
     * Runs it to its end. Ctrl-C reaches it too: this JVM stays until it has cleaned up.
     *
     * @return its exit code
     */
    static int run(Path folder, List<String> command) {
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
