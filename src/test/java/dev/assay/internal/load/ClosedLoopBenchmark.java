package dev.assay.internal.load;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/**
 * How many calls per second the driver makes against a server in the same JVM that answers at once. Not a test; run it with
 *
 * <pre>mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.assay.internal.load.ClosedLoopBenchmark</pre>
 */
final class ClosedLoopBenchmark {

    private static final int CALLS = 20_000;

    private ClosedLoopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // read once, when the server's classes load
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        Path folder = Files.createTempDirectory("assay-driver-benchmark");
        Path file = folder.resolve("journal.jsonl");
        try (ScriptedService service = ScriptedService.answering(exchange -> ScriptedService.send(exchange, 200, "3"));
                LambdaAsyncClient client = Clients.oneAttempt(service.endpoint());
                Journal journal = Journal.open(file)) {
            ClosedLoop loop = new ClosedLoop(client, journal, Origin.of(TimeSource.system()), Duration.ofSeconds(60));
            for (int callers : new int[] {64, 1, 64}) { // the first one warms the JVM
                measure(loop, callers);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void measure(ClosedLoop loop, int callers) throws InterruptedException {
        Cell cell = new Cell(List.of(new Level("callers", callers, "")));
        long start = System.nanoTime();
        List<Observation> observations =
                loop.visit(new Visit("f", new byte[] {'3'}, cell, 0, 0, callers, CALLS / callers));
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] latencies = observations.stream()
                .mapToDouble(observation -> observation.timing().latencyMillis())
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%3d callers: %,8.0f calls/s, latency median %.2f ms, 99th percentile %.2f ms%n",
                callers,
                latencies.length / seconds,
                latencies[latencies.length / 2],
                latencies[latencies.length / 100 * 99]);
    }
}
