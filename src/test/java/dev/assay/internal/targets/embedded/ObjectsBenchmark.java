package dev.assay.internal.targets.embedded;

import dev.assay.internal.targets.embedded.access.AccessKeys;
import dev.assay.internal.targets.embedded.access.Credentials;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.http.LoopbackServer;
import dev.assay.internal.targets.embedded.s3.ObjectApi;
import dev.assay.internal.targets.embedded.service.AwsServices;
import dev.assay.internal.targets.embedded.service.MissingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Prints how fast the object store is, and what a million objects cost: see docs/guide/embedded-target.md. */
final class ObjectsBenchmark {

    private static final String BUCKET = "benchmark";
    private static final int CALLS = 10_000;
    private static final byte[] RECORD = new byte[1500];

    private final ObjectApi store;
    private final S3Client s3;

    private ObjectsBenchmark(ObjectApi store, S3Client s3) {
        this.store = store;
        this.s3 = s3;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("assay-objects");
        AccessKeys keys = new AccessKeys();
        Credentials credentials = keys.host();
        try (ObjectApi store = new ObjectApi(folder, Clock.systemUTC());
                LoopbackServer server = LoopbackServer.bind(0)) {
            server.serve(new AwsServices(
                    new Gate(keys, Clock.systemUTC()),
                    store.service(),
                    new MissingService("lambda"),
                    MissingService::new));
            S3Client s3 = S3Client.builder()
                    .endpointOverride(server.address())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(credentials.keyId(), credentials.secret())))
                    .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                    .build();
            s3.createBucket(create -> create.bucket(BUCKET));
            new ObjectsBenchmark(store, s3).run(many);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run(int many) throws InterruptedException {
        for (int threads : new int[] {1, 16, 64}) {
            calls(
                    "put",
                    threads,
                    i -> s3.putObject(put -> put.bucket(BUCKET).key("http/" + i), RequestBody.fromBytes(RECORD)));
            calls(
                    "get",
                    threads,
                    i -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("http/" + i)));
        }
        fill(many);
        list(many);
        calls(
                "get among " + many,
                16,
                i -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("http/" + i)));
    }

    private static void calls(String what, int threads, IntConsumer call) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        IntStream.range(0, CALLS).forEach(i -> callers.execute(() -> call.accept(i)));
        callers.shutdown();
        callers.awaitTermination(10, TimeUnit.MINUTES);
        print("%s, %d at once: %.0f/s", what, threads, CALLS / seconds(start));
    }

    private void fill(int many) {
        long before = usedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < many; i++) {
            String run = "profiles/run-" + i % 10 + "/";
            store.putJson(BUCKET, run + UUID.randomUUID() + "/" + UUID.randomUUID() + "/" + i + ".json", RECORD);
        }
        print("put without HTTP: %.0f/s", many / seconds(start));
        print("memory: %d bytes an object, its key included", (usedBytes() - before) / many);
    }

    private void list(int many) {
        long start = System.nanoTime();
        long seen = s3.listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix("profiles/run-3/")).contents().stream()
                .count();
        print("list of %d among %d: %.2f s", seen, many, seconds(start));
        start = System.nanoTime();
        int prefixes = s3.listObjectsV2(
                        list -> list.bucket(BUCKET).prefix("profiles/").delimiter("/"))
                .commonPrefixes()
                .size();
        print("%d common prefixes of %d: %.1f ms", prefixes, many, seconds(start) * 1000);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
