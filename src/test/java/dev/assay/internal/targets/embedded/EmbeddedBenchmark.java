package dev.assay.internal.targets.embedded;

import dev.assay.conformance.FunctionZip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Prints how fast the embedded target is, seen through AWS SDK clients: cold starts, and warm calls of an empty handler, one
 * at a time and many at once. Figures for people; no test's verdict hangs on them. Its command stands
 * in docs/guide/embedded-target.md.
 */
final class EmbeddedBenchmark {

    private static final int COLD_STARTS = 20;
    private static final int CALLS = 10_000;
    private static final SdkBytes EVENT = SdkBytes.fromUtf8String("{\"n\": 1}");

    private EmbeddedBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            target.facts().forEach((name, value) -> System.out.println(name + ": " + value));
            deploy(target);
            printColdStarts(target);
            for (int callers : new int[] {1, 1, 8, 64}) {
                printWarmCalls(target, callers);
            }
        }
    }

    private static void deploy(EmbeddedTarget target) {
        target.control()
                .createFunction(create -> create.functionName("empty")
                        .role(target.role())
                        .handler(EmptyFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .memorySize(1769)
                        .timeout(60)
                        .code(code -> code.zipFile(FunctionZip.of(EmptyFunction.class, EmptyFunction.Event.class))));
    }

    private static void printColdStarts(EmbeddedTarget target) {
        double[] latencies = new double[COLD_STARTS];
        for (int i = 0; i < COLD_STARTS; i++) {
            String generation = "generation " + i;
            target.control()
                    .updateFunctionConfiguration(
                            update -> update.functionName("empty").description(generation));
            long start = System.nanoTime();
            target.control().invoke(invoke -> invoke.functionName("empty").payload(EVENT));
            latencies[i] = millisSince(start);
        }
        print("cold, 1 in flight", latencies, Double.NaN);
    }

    private static void printWarmCalls(EmbeddedTarget target, int callers)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (LambdaAsyncClient client = target.caller(callers)) {
            // The first round makes the instances and warms the JVM up.
            callAll(threads, client, callers, Math.max(200, callers * 4));
            long start = System.nanoTime();
            double[] latencies = callAll(threads, client, callers, CALLS);
            print("warm, " + callers + " in flight", latencies, latencies.length / (millisSince(start) / 1000));
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] callAll(ExecutorService threads, LambdaAsyncClient client, int callers, int calls)
            throws InterruptedException, ExecutionException {
        List<Future<double[]>> started = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            started.add(threads.submit(() -> callOften(client, calls / callers)));
        }
        double[] all = {};
        for (Future<double[]> caller : started) {
            double[] some = caller.get();
            double[] more = Arrays.copyOf(all, all.length + some.length);
            System.arraycopy(some, 0, more, all.length, some.length);
            all = more;
        }
        return all;
    }

    private static double[] callOften(LambdaAsyncClient client, int calls) {
        double[] latencies = new double[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            InvokeResponse response = client.invoke(
                            invoke -> invoke.functionName("empty").payload(EVENT))
                    .join();
            latencies[i] = millisSince(start);
            if (response.functionError() != null) {
                System.out.println("not a success: " + response.payload().asUtf8String());
            }
        }
        return latencies;
    }

    private static void print(String what, double[] latencies, double rate) {
        Arrays.sort(latencies);
        System.out.println(String.format(
                Locale.ROOT,
                "%-20s n %5d  p50 %8.3f ms  p99 %8.3f ms  max %8.3f ms%s",
                what,
                latencies.length,
                latencies[latencies.length / 2],
                latencies[(int) (latencies.length * 0.99)],
                latencies[latencies.length - 1],
                Double.isNaN(rate) ? "" : String.format(Locale.ROOT, "  %6.0f calls/s", rate)));
    }

    private static double millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e6;
    }
}
