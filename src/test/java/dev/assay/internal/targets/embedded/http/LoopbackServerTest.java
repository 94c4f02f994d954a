package dev.assay.internal.targets.embedded.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as raw bytes see it. */
@Timeout(30)
class LoopbackServerTest {

    private static final int LIMIT = 100;

    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.bind(0);
        server.serve(new Echo());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        String answers =
                exchange("POST /a?b=c HTTP/1.1|Content-Length: 3||one" + "GET /second HTTP/1.1|Connection: close||");

        assertThat(answers).contains("HTTP/1.1 200", "POST /a b=c one", "GET /second");
    }

    @Test
    void readsChunks() throws IOException {
        String answer = exchange("POST / HTTP/1.1|Transfer-Encoding: chunked|Connection: close||"
                + "3;extension|one|3|two|0|Trailer: x||");

        assertThat(answer).contains("POST /  onetwo");
    }

    @Test
    void saysContinueToAClientThatWaitsForIt() throws IOException {
        String answer = exchange("POST / HTTP/1.1|Expect: 100-continue|Content-Length: 3|Connection: close||one");

        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200", "one");
    }

    @Test
    void answersARequestThatIsTooLargeAndGoesOn() throws IOException {
        String answers = exchange(
                "POST / HTTP/1.1|Content-Length: 101||" + "x".repeat(101) + "GET /next HTTP/1.1|Connection: close||");

        assertThat(answers).contains("HTTP/1.1 413", "GET /next");
    }

    @Test
    void refusesBeforeTheBodyIsReadAndEndsTheConnection() throws IOException {
        String answers = exchange("POST /refused HTTP/1.1|Content-Length: 3||one" + "GET / HTTP/1.1||");

        assertThat(answers).startsWith("HTTP/1.1 403").doesNotContain("HTTP/1.1 200");
    }

    @Test
    void survivesADefectOfTheService() throws IOException {
        String answers = exchange("GET /defect HTTP/1.1||GET /next HTTP/1.1|Connection: close||");

        assertThat(answers).contains("HTTP/1.1 500", "IllegalStateException", "GET /next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET HTTP/1.1||",
                "GET http://elsewhere/ HTTP/1.1||",
                "GET / HTTP/1.1|no colon||",
                "GET / HTTP/1.1|A: b| folded||",
                "POST / HTTP/1.1|Content-Length: 1|Content-Length: 2||",
                "POST / HTTP/1.1|Content-Length: -1||",
                "POST / HTTP/1.1|Content-Length: 1|Transfer-Encoding: chunked||",
                "POST / HTTP/1.1|Transfer-Encoding: gzip||",
                "POST / HTTP/1.1|Transfer-Encoding: chunked||zz|"
            })
    void refusesWhatIsNotHttp(String request) throws IOException {
        assertThat(exchange(request)).startsWith("HTTP/1.1 400").contains("must");
    }

    @Test
    void refusesAHeaderWithoutEnd() throws IOException {
        assertThat(exchange("GET / HTTP/1.1|A: " + "x".repeat(70_000))).startsWith("HTTP/1.1 400");
    }

    @Test
    void listensOnLoopbackAlone() {
        assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void saysThatAPortIsTaken() {
        assertThatIOException()
                .isThrownBy(() -> LoopbackServer.bind(server.address().getPort()));
    }

    @Test
    void cutsItsConnectionsWhenItIsClosed() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            server.close();

            awaitEnd(socket);
        }
    }

    /** The time limit of the test is what fails it. */
    private static void awaitEnd(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Cut without a farewell is cut as well.
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
    }

    /** Sends a request in which | stands for the end of a line. */
    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Answers with what it was asked. */
    private static final class Echo implements Service {

        @Override
        public Exchange open(RequestHead head) {
            return head.path().equals("/refused")
                    ? Exchange.refused(new Response(403, Headers.NONE, new byte[0]))
                    : new EchoExchange(head);
        }
    }

    private record EchoExchange(RequestHead head) implements Exchange {

        @Override
        public long bodyLimit() {
            return LIMIT;
        }

        @Override
        public Response tooLarge() {
            return new Response(413, Headers.NONE, new byte[0]);
        }

        @Override
        public Response answer(byte[] body) {
            if (head.path().equals("/defect")) {
                throw new IllegalStateException();
            }
            String echo = head.method() + " " + head.path() + " " + head.query() + " "
                    + new String(body, StandardCharsets.UTF_8);
            return new Response(200, Headers.NONE, echo.getBytes(StandardCharsets.UTF_8));
        }
    }
}
