package dev.assay.internal.collect;

import dev.assay.data.RecordAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Prints how fast records come back from the embedded target's object store, which runs in a process of its own, and what
 * the collector remembers; beside it, on
 * the same store, SAAF's {@code s3pull.py} where its path is given. Figures for people; no test's verdict hangs on them. Its command stands in
 * docs/guide/profile.md.
 *
 * <p>Arguments: how many records; then, both or neither, the path of {@code s3pull.py} and of a Python that has boto3.
 */
final class CollectBenchmark {

    private static final String BUCKET = "assay-benchmark";
    private static final RecordPlace PLACE = new RecordPlace(BUCKET, "assay", "benchmark");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double MEGABYTE = 1024 * 1024;

    private CollectBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int records = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("assay-collect-benchmark");
        try (StoreProcess process = StoreProcess.start();
                S3Client store = process.client()) {
            store.createBucket(request -> request.bucket(BUCKET));
            double putSeconds = RecordFiller.fill(store, PLACE, records);
            print("put %d records of 1.5 KB in %.1f s, %.0f/s", records, putSeconds, records / putSeconds);
            double rate = collect(store, folder.resolve("records.jsonl"), records);
            if (arguments.length > 2) {
                double other = PullOfSaaf.rate(Path.of(arguments[1]), arguments[2], process, BUCKET, records);
                print("collector / s3pull.py: %.1f", rate / other);
            }
            delete(store, folder.resolve("records.jsonl"));
        }
    }

    private static double collect(S3Client store, Path file, int records) throws InterruptedException {
        double before = used();
        CollectSettings settings = CollectSettings.usual().withConcurrency(16).withSettle(Duration.ZERO);
        try (Collector collector = Collector.open(store, PLACE, file, settings)) {
            for (int i = 0; i < records; i++) {
                collector.expect(RecordFiller.requestId(i));
            }
            RecordAccount account = collector.collect(PATIENCE);
            print(
                    "collected %d of %d, %d doubled, in %.1f s (two looks), %.0f/s",
                    account.arrived(),
                    account.expected(),
                    account.doubled().count(),
                    account.seconds(),
                    account.records() / account.seconds());
            double bytes = used() - before;
            print("heap kept: %.1f MB, %.0f bytes an expected id", bytes / MEGABYTE, bytes / records);
            return account.records() / account.seconds();
        }
    }

    private static void delete(S3Client store, Path file) throws InterruptedException {
        try (Collector collector = Collector.open(store, PLACE, file, CollectSettings.usual())) {
            long start = System.nanoTime();
            long deleted = collector.deleteStored();
            print("verified and deleted %d in %.1f s", deleted, (System.nanoTime() - start) / 1e9);
        }
    }

    private static double used() {
        System.gc();
        System.gc();
        return (double) Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory();
    }

    static void print(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    /** Makes the records that the benchmark collects. */
    static final class RecordFiller {

        private static final int THREADS = 16;
        private static final String FILL = "x".repeat(1250);

        private RecordFiller() {}

        static String requestId(int i) {
            return new UUID(0x1234567812344000L, 0x8000000000000000L | i * 0x9E3779B97F4AL).toString();
        }

        static double fill(S3Client store, RecordPlace place, int records) throws InterruptedException {
            long start = System.nanoTime();
            Thread[] threads = new Thread[THREADS];
            for (int t = 0; t < THREADS; t++) {
                int first = t;
                threads[t] = new Thread(() -> {
                    for (int i = first; i < records; i += THREADS) {
                        put(store, place, i);
                    }
                });
                threads[t].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return (System.nanoTime() - start) / 1e9;
        }

        private static void put(S3Client store, RecordPlace place, int i) {
            String id = requestId(i);
            String record = "{\"version\":0.5,\"lang\":\"java\",\"uuid\":\"instance-" + i % 100
                    + "\",\"newcontainer\":0,\"runtime\":12,\"runId\":\"benchmark\",\"requestId\":\"" + id
                    + "\",\"executionId\":\"e" + i + "\",\"fill\":\"" + FILL + "\"}";
            store.putObject(
                    request -> request.bucket(place.bucket())
                            .key(place.start() + "instance-" + i % 100 + "/" + id + "/e" + i + ".json"),
                    software.amazon.awssdk.core.sync.RequestBody.fromString(record));
        }
    }
}
