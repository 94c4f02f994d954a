package dev.assay.internal.report;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How long the report of many observations takes. Run by hand: the arguments are an empty folder and how many observations
 * (100,000). Not a test. A million, in a heap of 700 MB:
 *
 * <pre>{@code
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -Xmx700m -cp target/classes:target/test-classes:$(cat target/class-path) \
 *     dev.assay.internal.report.ReportBenchmark /tmp/report-benchmark 1000000
 * }</pre>
 */
final class ReportBenchmark {

    private static final int LEVELS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int observations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        RunFolder run =
                RunFolder.create(Path.of(arguments[0]), ExampleRun.record(Instant.parse("2026-11-21T16:00:00Z")));
        Path journal = ExampleRun.sweep(run, observations / LEVELS).journalFile();
        System.out.printf("journal: %d MB%n", Files.size(journal) >> 20);
        for (int repeat = 0; repeat < 3; repeat++) {
            long start = System.nanoTime();
            long busy = cpuNanos();
            RunReport.write(run);
            System.out.printf(
                    "report: %.1f s, CPU of all threads %.1f s%n",
                    (System.nanoTime() - start) / NANOS_PER_SECOND, (cpuNanos() - busy) / NANOS_PER_SECOND);
        }
    }

    /** Of the whole process: on a busy machine it says more than the time that passed. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
