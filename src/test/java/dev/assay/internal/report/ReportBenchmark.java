package dev.assay.internal.report;

import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How long the report of many observations takes. Run by hand: the arguments are an empty folder and how many observations
 * (100,000). Not a test.
 */
final class ReportBenchmark {

    private static final int LEVELS = 5;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int observations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        RunFolder run =
                RunFolder.create(Path.of(arguments[0]), ExampleRun.record(Instant.parse("2026-11-21T16:00:00Z")));
        Path journal = ExampleRun.sweep(run, observations / LEVELS).journalFile();
        System.out.printf("journal: %d MB%n", Files.size(journal) >> 20);
        for (int repeat = 0; repeat < 3; repeat++) {
            long start = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            RunReport.write(run);
            busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy;
            System.out.printf(
                    "report: %.1f s, of which its thread computed %.1f s%n",
                    (System.nanoTime() - start) / 1e9, busy / 1e9);
        }
    }
}
