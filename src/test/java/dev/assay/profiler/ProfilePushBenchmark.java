package dev.assay.profiler;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a push adds to a profile: the cycle of {@link InspectorBenchmark} with a push at its end, in a fresh JVM and in a warm one, to a stand-in
 * for the object store in a process of its own on this machine. The way to a real store is not in it.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ProfilePushBenchmark {

    /** A function that is told to push. */
    @State(Scope.Benchmark)
    public static class Pushing {

        private @Nullable Process store;
        private @Nullable Surroundings surroundings;

        /** Starts the stand-in, which makes itself warm. */
        @Setup(Level.Trial)
        public void start() throws IOException {
            Process started = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ObjectStoreStandIn.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            store = started;
            BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
            Map<String, String> environment = Map.of(
                    "ASSAY_PROFILE_BUCKET", "profiles",
                    "ASSAY_PROFILE_PREFIX", "assay/benchmark",
                    "ASSAY_PROFILE_REQUIRED", "true",
                    "AWS_ACCESS_KEY_ID", "id",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_SESSION_TOKEN", "t".repeat(400),
                    "AWS_REGION", "us-east-1",
                    "AWS_ENDPOINT_URL", lines.readLine());
            surroundings = new Surroundings(
                    new SystemFiles(""), environment, new TimeSource.OfTheMachine(), new ProcessStart());
        }

        /** Ends the stand-in. */
        @TearDown(Level.Trial)
        public void stop() throws IOException, InterruptedException {
            Process started = Objects.requireNonNull(store, "start() came first");
            started.outputWriter(StandardCharsets.UTF_8).close();
            started.waitFor();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(20)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Map<String, Object> first(Pushing function) {
        return cycle(function);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Fork(2)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Map<String, Object> warm(Pushing function) {
        return cycle(function);
    }

    private static Map<String, Object> cycle(Pushing function) {
        Inspector inspector = new Inspector(Objects.requireNonNull(function.surroundings, "start() came first"));
        inspector.inspectAll();
        inspector.inspectInvocation("8f5a3c1e-0000-4abc-9def-0123456789ab");
        inspector.inspectAllDeltas();
        return inspector.finish();
    }
}
