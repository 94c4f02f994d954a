package dev.assay.internal.targets.embedded.instance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeApiServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Recorder recorder = new Recorder();
    private RuntimeApiServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = RuntimeApiServer.start();
        address = server.register("one", recorder).hostAndPath();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theNextEventComesWithItsHeaders() throws Exception {
        HttpResponse<String> next = send(HttpRequest.newBuilder(uri(address, "invocation/next")));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).isEqualTo("{}");
        assertThat(next.headers().firstValue("Lambda-Runtime-Aws-Request-Id")).hasValue("id-1");
        assertThat(next.headers().firstValue("Lambda-Runtime-Deadline-Ms")).hasValue("12345");
        assertThat(next.headers().firstValue("Lambda-Runtime-Trace-Id")).hasValue("Root=1");
        assertThat(next.headers().firstValue("Lambda-Runtime-Client-Context")).hasValue("{\"custom\":  {}}");
    }

    @Test
    void answersAreAcceptedWith202AndHandedOn() throws Exception {
        assertThat(post("invocation/id-1/response", "\"done\"")).isEqualTo(202);
        assertThat(recorder.heard.take()).isEqualTo("response id-1 \"done\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"response", "error"})
    void whatIsSaidOfAnotherRequestIsABadRequest(String report) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address, "invocation/id-2/" + report))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}");
    }

    /** Else its request for the next event, on another connection, could be known before its answer to this one. */
    @ParameterizedTest
    @ValueSource(strings = {"invocation/id-1/response", "invocation/id-1/error", "init/error"})
    void whatAProcessReportsIsHandedOnBeforeTheProcessIsAnswered(String path) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        recorder.whileHearing = () -> recorder.heard.add(isAnswered(answer) ? "too late" : "in time");
        HttpRequest report = HttpRequest.newBuilder(uri(address, path))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var unused =
                client.sendAsync(report, HttpResponse.BodyHandlers.ofString()).thenAccept(answer::complete);

        assertThat(recorder.heard.take()).isEqualTo("in time");
        assertThat(answer.get().statusCode()).isEqualTo(202);
    }

    private static boolean isAnswered(CompletableFuture<?> answer) {
        try {
            answer.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorMayCarryAMegabyteInAHeader() throws Exception {
        String stack = "x".repeat(1024 * 1024);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address, "invocation/id-1/error"))
                .header("Lambda-Runtime-Function-Error-Type", "Some.Error")
                .header("Lambda-Runtime-Function-XRay-Error-Cause", stack)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(recorder.heard.take()).isEqualTo("error id-1 Some.Error {}");
    }

    @Test
    void aBodyInChunksIsRead() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address, "invocation/id-1/response"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("in chunks".getBytes(StandardCharsets.UTF_8))));
        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(recorder.heard.take()).isEqualTo("response id-1 in chunks");
    }

    @Test
    void aWrongTokenIsForbidden() throws Exception {
        String host = address.substring(0, address.indexOf('/'));
        String wrong = host + "/" + "0".repeat(32) + "/one";
        assertThat(send(HttpRequest.newBuilder(uri(wrong, "invocation/next"))).statusCode())
                .isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(uri(host, "invocation/next"))).statusCode())
                .isEqualTo(403);
        assertThat(recorder.heard).isEmpty();
    }

    @Test
    void anAddressThatWasWithdrawnIsForbidden() throws Exception {
        RuntimeApiServer.Address second = server.register("two", recorder);
        second.withdraw();
        assertThat(send(HttpRequest.newBuilder(uri(second.hostAndPath(), "invocation/next")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        assertThat(post("nothing/here", "")).isEqualTo(404);
    }

    @Test
    void theAddressIsASecretThatIsNotPrinted() {
        assertThat(server.register("three", recorder).toString()).doesNotContain("127.0.0.1");
    }

    private int post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(address, path)).POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String address, String path) {
        return URI.create("http://" + address + "/2018-06-01/runtime/" + path);
    }

    /** Keeps what it hears and gives the same event to all who ask. */
    private static final class Recorder implements RuntimeClient {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private volatile Runnable whileHearing = () -> {};

        @Override
        public void next(ParkedRequest parked) {
            try {
                byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                parked.answer(new Invocation("id-1", body, "arn", "{\"custom\":\r\n{}}", "Root=1"), 12_345);
            } catch (IOException e) {
                heard.add(e.toString());
            }
        }

        @Override
        public boolean response(String requestId, byte[] body) {
            whileHearing.run();
            heard.add("response " + requestId + " " + new String(body, StandardCharsets.UTF_8));
            return requestId.equals("id-1");
        }

        @Override
        public boolean error(String requestId, String errorType, byte[] body) {
            whileHearing.run();
            heard.add("error " + requestId + " " + errorType + " " + new String(body, StandardCharsets.UTF_8));
            return requestId.equals("id-1");
        }

        @Override
        public void initError(String errorType, byte[] body) {
            whileHearing.run();
            heard.add("init error " + errorType);
        }

        @Override
        public void disconnected() {}
    }
}
