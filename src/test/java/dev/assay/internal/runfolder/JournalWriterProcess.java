package dev.assay.internal.runfolder;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.testkit.Samples;
import java.nio.file.Path;

/** Appends to a journal until it is killed or cannot; prints the number of each observation that was acknowledged. */
final class JournalWriterProcess {

    private JournalWriterProcess() {}

    public static void main(String[] arguments) {
        Journal journal = Journal.open(Path.of(arguments[0]));
        try {
            while (true) {
                long sequence = journal.nextSequence();
                journal.append(Samples.observation(sequence));
                System.out.println(sequence);
            }
        } catch (InvalidInputException e) {
            System.out.println(e.getMessage());
        }
    }
}
