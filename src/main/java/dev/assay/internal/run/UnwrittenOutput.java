package dev.assay.internal.run;

import dev.assay.internal.errors.InvalidInputException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * Says on the console what could not be written of a run. The disk may be full, or somebody may have removed the folder: what
 * was measured is judged and summed up all the same.
 */
final class UnwrittenOutput {

    private final PrintStream out;

    UnwrittenOutput(PrintStream out) {
        this.out = out;
    }

    /**
     * Writes, or says that it could not be done.
     *
     * @param what begins the sentence
     */
    synchronized void write(String what, Runnable writing) {
        try {
            writing.run();
        } catch (InvalidInputException | UncheckedIOException e) {
            out.println("[assay] WARNING: " + what + " is not written: " + e.getMessage());
        }
    }
}
