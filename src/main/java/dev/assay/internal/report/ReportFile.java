package dev.assay.internal.report;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a report: written whole, replaced when it is there. */
final class ReportFile {

    private ReportFile() {}

    static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "report file (" + file.toAbsolutePath() + ") must be writable",
                    "Make its folder writable; what was measured is not lost, the report can be made again",
                    e);
        }
    }
}
