package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.conformance.FunctionZip;
import dev.assay.internal.targets.embedded.instance.CpuScaling;
import dev.assay.internal.targets.embedded.instance.Eventually;
import dev.assay.internal.targets.embedded.instance.FleetSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Calls that wait for calls that wait for calls: each has its instance and its connection, and none may wait for the other's. */
@Timeout(600)
class NestedCallsTest {

    private static final int CALLS = 1 + 10 + 10 * 9;

    private Path marks;

    private final EmbeddedTarget target = EmbeddedTarget.start(
            EmbeddedSettings.likeAws().withFleet(FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED)));

    @BeforeEach
    void deploy() throws IOException {
        marks = seenByInstances();
        target.control()
                .createFunction(create -> create.functionName("tree")
                        .memorySize(128)
                        .timeout(600)
                        .role(target.role())
                        .handler(TreeFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .environment(with -> with.variables(Map.of("MARKS", marks.toString())))
                        .code(code -> code.zipFile(FunctionZip.of(TreeFunction.class))));
        target.control().putFunctionConcurrency(put -> put.functionName("tree").reservedConcurrentExecutions(CALLS));
    }

    /** Instances have a /tmp each, and may not write to the file system of their host. Memory that it shares is another one. */
    private static Path seenByInstances() throws IOException {
        Path shared = Path.of("/dev/shm");
        return Files.createTempDirectory(Files.isWritable(shared) ? shared : Path.of("target"), "nested-calls-")
                .toAbsolutePath();
    }

    @AfterEach
    void close() throws IOException {
        target.close();
        try (Stream<Path> files = Files.walk(marks)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aTreeOfAHundredCallsIsHeldAndLetGo() throws IOException {
        try (LambdaAsyncClient caller = target.caller(1)) {
            CompletableFuture<InvokeResponse> root =
                    caller.invoke(invoke -> invoke.functionName("tree").payload(SdkBytes.fromUtf8String("\"10,9\"")));
            Eventually.within(Duration.ofMinutes(8), Duration.ofMillis(100), () -> root.isDone() || begun() == CALLS);

            assertThat(begun()).isEqualTo(CALLS);
            assertThatExceptionOfType(TooManyRequestsException.class)
                    .as("all are in flight")
                    .isThrownBy(() -> target.control()
                            .invoke(invoke -> invoke.functionName("tree").payload(SdkBytes.fromUtf8String("\"\""))));
            Files.createFile(marks.resolve("let-go"));
            assertThat(root.join().payload().asUtf8String()).isEqualTo(Integer.toString(CALLS));
        }
    }

    private long begun() {
        try (Stream<Path> files = Files.list(marks)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
