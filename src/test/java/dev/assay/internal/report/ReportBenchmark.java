package dev.assay.internal.report;

import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** How long the report of 100,000 observations takes. Run by hand; the argument is an empty folder. Not a test. */
final class ReportBenchmark {

    private static final int LEVELS = 5;

    private ReportBenchmark() {}

    public static void main(String[] folder) throws IOException {
        RunFolder run = RunFolder.create(Path.of(folder[0]), ExampleRun.record(Instant.parse("2026-11-21T16:00:00Z")));
        Path journal = ExampleRun.sweep(run, 100_000 / LEVELS).journalFile();
        System.out.printf("journal: %d MB%n", Files.size(journal) >> 20);
        for (int repeat = 0; repeat < 3; repeat++) {
            long start = System.nanoTime();
            RunReport.write(run);
            System.out.printf("report: %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
    }
}
