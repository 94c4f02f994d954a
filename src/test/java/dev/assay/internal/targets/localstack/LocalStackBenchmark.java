package dev.assay.internal.targets.localstack;

import dev.assay.conformance.FunctionZip;
import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.Origin;
import dev.assay.internal.load.PlannedCall;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.internal.time.TimeSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * What Assay adds to a call on LocalStack: its way of calling beside the bare SDK's, in turns, on the same LocalStack and the same function; how long it
 * takes from nothing to the first invocation; and many cold starts at once. Needs a Docker engine.
 *
 * <pre>java -cp $CP dev.assay.internal.targets.localstack.LocalStackBenchmark [instances at once, 0 for none] [on|off: limits]</pre>
 */
final class LocalStackBenchmark {

    private static final int FIRST_TURNS = 10;
    private static final int TURNS = 40;
    private static final int CALLS_A_TURN = 20;
    private static final int COLD_STARTS = 10;
    private static final byte[] EVENT = "{\"megabytes\": 0}".getBytes(StandardCharsets.UTF_8);
    private static final Place PLACE = new Place(new Cell(List.of()), 0, 0, 0, 0);

    private final LocalStackTarget target;
    private final LambdaClient bare;
    private final Calls calls;
    private final List<Double> recorded = new ArrayList<>();

    private LocalStackBenchmark(LocalStackTarget target, LambdaClient bare, Calls calls) {
        this.target = target;
        this.bare = bare;
        this.calls = calls;
    }

    public static void main(String[] arguments) throws Exception {
        int atOnce = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        String limits = arguments.length > 1 ? arguments[1] : "on";
        long start = System.nanoTime();
        Path folder = Files.createTempDirectory("assay-localstack-benchmark");
        try (LocalStackTarget target = LocalStackTarget.start(
                        LocalStackSettings.from(
                                name -> name.equals(LocalStackSettings.LIMITS) ? Optional.of(limits) : Optional.empty(),
                                System::getenv),
                        EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY),
                        line -> say("%s", line));
                LambdaClient bare = bareSdk(target);
                LambdaAsyncClient client = target.caller(Math.max(1, atOnce));
                Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            say("LocalStack ready after %.2f s", since(start));
            Calls calls =
                    new Calls(client, journal, Origin.of(TimeSource.system()), Duration.ofMinutes(2), target.witness());
            LocalStackBenchmark benchmark = new LocalStackBenchmark(target, bare, calls);
            benchmark.deploy("glutton", 1769);
            benchmark.ours("glutton");
            say("from nothing to the end of the first invocation %.2f s", since(start));
            if (atOnce > 0) {
                benchmark.coldStartsAtOnce(client, atOnce);
            } else {
                benchmark.warmCalls();
                benchmark.coldStarts(128);
                benchmark.coldStarts(1769);
            }
        }
    }

    private static LambdaClient bareSdk(LocalStackTarget target) {
        return LambdaClient.builder()
                .endpointOverride(URI.create(target.toString().replaceAll("^.* ", "")))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /**
     * The ways take turns in a random order: LocalStack is not equally fast after each of them, nor all the time. The first calls of a JVM are told
     * apart from those that follow: until its code is compiled, what Assay does after an answer takes twice as long.
     */
    private void warmCalls() throws InterruptedException {
        Way ours = new Way(() -> ours("glutton"));
        Way bare = new Way(() -> sdk("glutton", LogType.NONE));
        Way bareWithLog = new Way(() -> sdk("glutton", LogType.TAIL));
        List<Way> order = new ArrayList<>(List.of(ours, bare, bareWithLog));
        Random random = new Random(1);
        recorded.clear();
        for (int turn = 0; turn < FIRST_TURNS + TURNS; turn++) {
            Collections.shuffle(order, random);
            for (Way way : order) {
                for (int call = 0; call < CALLS_A_TURN; call++) {
                    way.millis.add(way.call.millis());
                }
            }
        }
        int first = FIRST_TURNS * CALLS_A_TURN;
        compare("first warm calls", head(ours.millis, first), head(bare.millis, first));
        compare("warm call", tail(ours.millis, first), tail(bare.millis, first));
        compare("both with the log's tail", tail(ours.millis, first), tail(bareWithLog.millis, first));
        compare("the latency that is recorded", tail(recorded, first), tail(bare.millis, first));
    }

    private static List<Double> head(List<Double> all, int count) {
        return all.subList(0, count);
    }

    private static List<Double> tail(List<Double> all, int from) {
        return all.subList(from, all.size());
    }

    /** A way of calling, and how long each call took that was made so. */
    private static final class Way {

        private final Timed call;
        private final List<Double> millis = new ArrayList<>();

        private Way(Timed call) {
            this.call = call;
        }
    }

    /** Makes a call. */
    private interface Timed {

        double millis() throws InterruptedException;
    }

    private void coldStarts(int megabytes) throws InterruptedException {
        String function = "cold-" + megabytes;
        deploy(function, megabytes);
        List<Double> own = new ArrayList<>();
        List<Double> sdk = new ArrayList<>();
        for (int i = 0; i < COLD_STARTS; i++) {
            renew(function, "ours" + i);
            own.add(ours(function));
            renew(function, "sdk" + i);
            sdk.add(sdk(function, LogType.NONE));
        }
        compare("cold start at " + megabytes + " MB", own, sdk);
    }

    private void coldStartsAtOnce(LambdaAsyncClient client, int n) {
        deploy("many", 512);
        long start = System.nanoTime();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(client.invoke(call -> call.functionName("many").payload(SdkBytes.fromByteArray(EVENT))));
        }
        long failed = all.stream().filter(LocalStackBenchmark::fails).count();
        say("%d cold starts at once: all answered after %.1f s, %d failed", n, since(start), failed);
    }

    private static boolean fails(CompletableFuture<?> call) {
        return call.handle((answer, error) -> {
                    if (error != null) {
                        say("%s", error.toString());
                    }
                    return error != null;
                })
                .join();
    }

    private double ours(String function) throws InterruptedException {
        long start = System.nanoTime();
        Observation seen = calls.make(new PlannedCall(PLACE, function, EVENT));
        if (seen.failure() != null) {
            throw new IllegalStateException(seen.failure().toString());
        }
        double millis = since(start) * 1e3;
        recorded.add(seen.timing().latencyMillis());
        return millis;
    }

    private double sdk(String function, LogType log) {
        long start = System.nanoTime();
        bare.invoke(call -> call.functionName(function).logType(log).payload(SdkBytes.fromByteArray(EVENT)));
        return since(start) * 1e3;
    }

    private void deploy(String name, int megabytes) {
        bare.createFunction(create -> create.functionName(name)
                .runtime(target.javaRuntime())
                .role(target.role())
                .handler(Glutton.class.getName())
                .memorySize(megabytes)
                .timeout(60)
                .code(code -> code.zipFile(FunctionZip.of(Glutton.class))));
        bare.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    private void renew(String name, String mark) {
        bare.updateFunctionConfiguration(update ->
                update.functionName(name).environment(environment -> environment.variables(Map.of("MARK", mark))));
        bare.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(name));
    }

    private static void compare(String what, List<Double> own, List<Double> sdk) {
        double mine = median(own);
        double theirs = median(sdk);
        say("%s, p50 of %d: %.1f ms, bare SDK %.1f ms, ratio %.3f", what, own.size(), mine, theirs, mine / theirs);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
