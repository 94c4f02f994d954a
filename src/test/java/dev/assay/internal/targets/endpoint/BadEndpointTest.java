package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.embedded.http.LoopbackListener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no endpoint is refused with what it is and what to do. */
@Timeout(120)
class BadEndpointTest {

    private static final String LIST = "/2015-03-31/functions";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertRefused(
                "http://127.0.0.1:" + port,
                Problem.ENDPOINT_UNREACHABLE,
                "but the connection was refused. Start the service, or correct host and port");
    }

    @Test
    void nobodyHasThatName() {
        assertRefused(
                "http://nowhere.invalid:4566",
                Problem.ENDPOINT_UNREACHABLE,
                "must name a host that can be found. Correct the host");
    }

    @Test
    void nobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> open("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200)))
                    .withMessageContaining("must answer, and did not in time")
                    .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.ENDPOINT_UNREACHABLE));
        }
    }

    @Test
    void itsAnswerNeverEnds() throws IOException {
        try (LoopbackListener endless = LoopbackListener.bind(0)) {
            endless.serve(BadEndpointTest::beginAnAnswer);
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> open("http://127.0.0.1:" + endless.port(), Duration.ofMillis(300)))
                    .withMessageContaining("must answer, and did not in time");
        }
    }

    private static void beginAnAnswer(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n"
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|text/html|<html>no</html>|was answered with status 404 and text/html",
                "200|text/html|<html>hello</html>|there was no answer that can be read",
                "200|application/json|{\"status\": \"fine\"}|without a list of functions",
                "302|text/html|''|was answered with status 302",
                "501|application/json|{\"__type\": \"InternalFailure\", \"message\": \"Service 'lambda' is not enabled.\"}|"
                        + "refused to list functions: InternalFailure, Service 'lambda' is not enabled.",
            })
    void somethingElseListens(int status, String type, String body, String says) throws IOException {
        try (ScriptedServer other = ScriptedServer.plain().answering(LIST, status, type, body)) {
            assertRefused(other.address(), Problem.ENDPOINT_ANSWER, says);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UnrecognizedClientException|The security token included in the request is invalid.|"
                        + "assay.endpoint.credentials (test) must be those of the service",
                "InvalidSignatureException|Credential should be scoped to a valid region.|"
                        + "assay.endpoint.region (us-east-1) must be one that it serves",
                "AccessDeniedException|not authorized to perform: lambda:ListFunctions|"
                        + "assay.endpoint.credentials (test) must be those of the service"
            })
    void itRefuses(String code, String message, String says) throws IOException {
        String body = "{\"__type\": \"" + code + "\", \"message\": \"" + message + "\"}";
        try (ScriptedServer strict = ScriptedServer.plain().answering(LIST, 403, "application/json", body)) {
            assertRefused(strict.address(), Problem.ENDPOINT_REFUSED, says + ": " + code + ", " + message);
        }
    }

    @Test
    void itDoesNotEncrypt() throws IOException {
        try (LoopbackListener plain = LoopbackListener.bind(0)) {
            plain.serve(BadEndpointTest::answerAnything);
            String address = "://127.0.0.1:" + plain.port();
            assertRefused(
                    "https" + address,
                    Problem.ENDPOINT_TLS,
                    "must not be https: what listens there does not encrypt. Use http" + address);
        }
    }

    private static void answerAnything(Socket socket) throws IOException {
        if (socket.getInputStream().read() >= 0) {
            socket.getOutputStream()
                    .write("HTTP/1.1 400 \r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void itEncrypts(@TempDir Path folder) throws Exception {
        try (ScriptedServer encrypted = ScriptedServer.encrypted(folder)) {
            assertRefused(
                    encrypted.address("http"),
                    Problem.ENDPOINT_TLS,
                    "must not be http: what listens there speaks TLS. Use " + encrypted.address("https"));
        }
    }

    @Test
    void itsCertificateIsNotTrusted(@TempDir Path folder) throws Exception {
        try (ScriptedServer encrypted = ScriptedServer.encrypted(folder)) {
            assertRefused(encrypted.address(), Problem.ENDPOINT_TLS, "must have a certificate that this JVM trusts");
        }
    }

    private static void assertRefused(String address, Problem problem, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open(address, PATIENCE))
                .withMessageStartingWith("assay.endpoint")
                .withMessageContaining(message)
                .withMessageEndingWith(problem.page())
                .satisfies(error -> assertThat(error.problem()).isEqualTo(problem));
    }

    private static void open(String address, Duration patience) {
        Map<String, String> settings = Map.of("assay.endpoint", address);
        new EndpointOpening(patience)
                .open(EndpointSettings.from(name -> Optional.ofNullable(settings.get(name))))
                .close();
    }
}
