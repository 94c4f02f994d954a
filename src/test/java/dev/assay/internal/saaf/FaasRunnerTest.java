package dev.assay.internal.saaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.assay.experiment.fixture.AlwaysFails;
import dev.assay.experiment.fixture.Echo;
import dev.assay.internal.json.Json;
import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.internal.progress.ProgressOutput;
import dev.assay.internal.targets.Targets;
import dev.assay.internal.time.TimeSource;
import dev.assay.targets.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** On the embedded target with functions in real processes, and on an HTTP server of the JDK. */
class FaasRunnerTest {

    private static Target target;

    @TempDir
    private Path folder;

    @BeforeAll
    static void deploy() {
        target = Targets.open(
                        "embedded",
                        name -> name.equals("assay.embedded.cpu") ? Optional.of("unscaled") : Optional.empty())
                .target();
        deploy("echo", Echo.class);
        deploy("fails", AlwaysFails.class);
    }

    private static void deploy(String name, Class<?> handler) {
        FunctionPackage code = FunctionPackage.ofHandler(handler, List.of());
        target.control()
                .createFunction(request -> request.functionName(name)
                        .runtime(target.javaRuntime())
                        .handler(code.handler())
                        .role(target.role())
                        .memorySize(256)
                        .timeout(30)
                        .code(zip -> zip.zipFile(SdkBytes.fromByteArray(code.bytes()))));
        target.control().waiter().waitUntilFunctionActiveV2(request -> request.functionName(name));
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @Test
    void allRunsAreMadeAlsoThoseThatThreadsDoNotDivide() throws Exception {
        FaasRunner.Outcome outcome = run(
                List.of("{'function': 'echo', 'platform': 'AWS Lambda', 'source': '.', 'endpoint': ''}"),
                List.of("{'runs': 10, 'threads': 3, 'iterations': 2, 'combineSheets': true, 'warmupBuffer': 1,"
                        + " 'payloads': [{'name': 'Ada'}, {'name': 'Bob'}], 'outputGroups': ['zAll', 'uuid']}"));
        assertThat(outcome).isEqualTo(new FaasRunner.Outcome(20, 0));
        assertThat(files())
                .contains(
                        "echo-e0-0MBs-run0.csv",
                        "echo-e0-0MBs-run0",
                        "echo-e0-0MBs-run1.csv",
                        "echo-e0-0MBs-COMBINED.csv",
                        "echo-e0.jsonl");
        assertThat(lines("echo-e0-0MBs-run0.csv"))
                .contains("Successful Runs: 10", "Category uuid:", "Category zAll:")
                .anyMatch(line -> line.matches("Final Results:,10,.*"));
        assertThat(lines("echo-e0-0MBs-COMBINED.csv")).contains("Successful Runs: 10");
        assertThat(runs("echo-e0-0MBs-run0"))
                .hasSize(10)
                .allMatch(run -> run.path("latency").isNumber()
                        && run.path("roundTripTime").isNumber());
    }

    @Test
    void aPipelinePassesWhatAStageAnsweredWithItsKeysRenamed() throws Exception {
        String function = "{'function': 'echo'}";
        FaasRunner.Outcome outcome = run(
                List.of(function, function),
                List.of(
                        "{'runs': 4, 'threads': 2, 'payloads': [{'name': 'Ada', 'n': 7}]}",
                        "{'passPayloads': true, 'transitions': {'name': 'greeted'}, 'payloads': [{'n': 8}]}"));
        assertThat(outcome.succeeded()).isEqualTo(8);
        List<JsonNode> second = runs("echo-e0-0MBs-run0").stream()
                .filter(run -> run.path("3_pipeline_stage").asInt() == 1)
                .toList();
        assertThat(second)
                .hasSize(4)
                .allMatch(run -> run.path("greeted").asText().equals("Ada")
                        && run.path("n").asInt() == 8);
        assertThat(lines("echo-e0-0MBs-run0.csv").get(4)).contains("runtimePipeline");
    }

    @Test
    void memoryIsChangedAndRestored() throws Exception {
        run(List.of("{'function': 'echo'}"), List.of("{'runs': 1, 'threads': 1, 'memorySettings': [512, 1024]}"));
        assertThat(files()).contains("echo-e0-512MBs-run0.csv", "echo-e0-1024MBs-run0.csv");
        assertThat(target.control()
                        .getFunctionConfiguration(request -> request.functionName("echo"))
                        .memorySize())
                .isEqualTo(256);
    }

    @Test
    void failedRunsAreCountedAndNamed() throws Exception {
        FaasRunner.Outcome outcome = run(List.of("{'function': 'fails'}"), List.of("{'runs': 2, 'threads': 2}"));
        assertThat(outcome).isEqualTo(new FaasRunner.Outcome(0, 2));
        assertThat(lines("fails-e0-0MBs-run0.csv"))
                .contains("Successful Runs: 0", "Failed Runs: 2")
                .anyMatch(line -> line.contains("function error"));
    }

    @Test
    void anAsynchronousCallIsAccepted() throws Exception {
        FaasRunner.Outcome outcome =
                run(List.of("{'function': 'echo'}"), List.of("{'runs': 2, 'threads': 1, 'callAsync': true}"));
        assertThat(outcome.succeeded()).isEqualTo(2);
        assertThat(runs("echo-e0-0MBs-run0"))
                .allMatch(run -> run.path("RESPONSE").asText().equals("ACCEPTED"));
    }

    /**
     * FaaS Runner itself puts the payload of such a call into quotes. Lambda takes that for its event: a text, which is valid
     * JSON. A function that wants an object then fails, which no client of such a call sees.
     */
    @Test
    void aPayloadInQuotesIsATextForLambda() {
        SdkBytes quoted = SdkBytes.fromUtf8String("\"{\\\"name\\\": \\\"Ada\\\"}\"");
        LambdaClient calls = target.control();
        assertThat(calls.invoke(call -> call.functionName("echo")
                                .invocationType(InvocationType.EVENT)
                                .payload(quoted))
                        .statusCode())
                .isEqualTo(202);
        InvokeResponse waited = calls.invoke(call -> call.functionName("echo").payload(quoted));
        assertThat(waited.functionError()).isEqualTo("Unhandled");
        assertThat(waited.payload().asUtf8String()).contains("An error occurred during JSON parsing");
    }

    @Test
    void aFunctionBehindAnAddressIsCalledByPost() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = ("{\"version\": 0.5, \"runtime\": 1, \"sent\": "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            FaasRunner.Outcome outcome = run(
                    List.of("{'function': 'hello', 'platform': 'HTTP', 'endpoint': '" + address + "'}"),
                    List.of("{'callWithCLI': false, 'runs': 6, 'threads': 2, 'payloads': [{'name': 'Ada'}]}"));
            assertThat(outcome).isEqualTo(new FaasRunner.Outcome(6, 0));
            assertThat(runs("hello-e0-0MBs-run0"))
                    .allMatch(run -> run.path("sent").path("name").asText().equals("Ada")
                            && run.path("endpoint").asText().equals(address));
        } finally {
            server.stop(0);
        }
    }

    private FaasRunner.Outcome run(List<String> functions, List<String> experiments) throws Exception {
        return new FaasRunner(
                        FaasFiles.functions(written("f", functions), Map.of()),
                        FaasFiles.experiments(written("e", experiments), Map.of()),
                        () -> target,
                        new FaasOutput(folder.resolve("history")),
                        new ProgressOutput(
                                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                                false,
                                System::nanoTime),
                        TimeSource.system())
                .run();
    }

    private List<Path> written(String name, List<String> contents) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            files.add(Files.writeString(
                    folder.resolve(name + i + ".json"), contents.get(i).replace('\'', '"')));
        }
        return files;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("history"))) {
            return all.map(one -> String.valueOf(one.getFileName())).toList();
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("history").resolve(file));
    }

    private List<JsonNode> runs(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("history").resolve(name))) {
            List<JsonNode> runs = new ArrayList<>();
            for (Path one : all.toList()) {
                runs.add(Json.MAPPER.readTree(Files.readAllBytes(one)));
            }
            return runs;
        }
    }
}
