package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.conformance.FunctionZip;
import dev.assay.internal.targets.embedded.instance.CpuScaling;
import dev.assay.internal.targets.embedded.instance.Eventually;
import dev.assay.internal.targets.embedded.instance.FleetSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final AtomicInteger begun = new AtomicInteger();
    private final CompletableFuture<Void> letGo = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private final EmbeddedTarget target = EmbeddedTarget.start(
            EmbeddedSettings.likeAws().withFleet(FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED)));

    @BeforeEach
    void deploy() throws IOException {
        server = listen();
        String test = "http://127.0.0.1:" + server.getAddress().getPort();
        target.control()
                .createFunction(create -> create.functionName("tree")
                        .memorySize(128)
                        .timeout(600)
                        .role(target.role())
                        .handler(TreeFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .environment(with -> with.variables(Map.of("TEST", test)))
                        .code(code -> code.zipFile(FunctionZip.of(TreeFunction.class))));
        target.control().putFunctionConcurrency(put -> put.functionName("tree").reservedConcurrentExecutions(CALLS));
    }

    /** Instances share no files with their host; this server is what they can reach. */
    private HttpServer listen() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CALLS);
        server.setExecutor(threads);
        server.createContext("/begun", exchange -> {
            begun.incrementAndGet();
            answer(exchange);
        });
        server.createContext("/held", exchange -> {
            letGo.join();
            answer(exchange);
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @AfterEach
    void close() {
        target.close();
        letGo.complete(null);
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aTreeOfAHundredCallsIsHeldAndLetGo() throws IOException {
        try (LambdaAsyncClient caller = target.caller(1)) {
            CompletableFuture<InvokeResponse> root =
                    caller.invoke(invoke -> invoke.functionName("tree").payload(SdkBytes.fromUtf8String("\"10,9\"")));
            Eventually.within(
                    Duration.ofMinutes(8), Duration.ofMillis(100), () -> root.isDone() || begun.get() == CALLS);

            assertThat(begun).hasValue(CALLS);
            assertThatExceptionOfType(TooManyRequestsException.class)
                    .as("all are in flight")
                    .isThrownBy(() -> target.control()
                            .invoke(invoke -> invoke.functionName("tree").payload(SdkBytes.fromUtf8String("\"\""))));
            letGo.complete(null);
            assertThat(root.join().payload().asUtf8String()).isEqualTo(Integer.toString(CALLS));
        }
    }
}
