package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadyAnswerTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theLastStageIsCompleted() {
        answers(200, "{\"stage\": \"READY\", \"scripts\": [], \"completed\": true}");
        assertThat(ReadyAnswer.isGivenAt(address())).isTrue();
    }

    @Test
    void itIsNotYet() {
        answers(200, "{\"stage\": \"READY\", \"scripts\": [], \"completed\": false}");
        assertThat(ReadyAnswer.isGivenAt(address())).isFalse();
    }

    @Test
    void anErrorOrNobodyIsNoYes() {
        answers(503, "{\"completed\": true}");
        assertThat(ReadyAnswer.isGivenAt(address())).isFalse();
        stop();
        assertThat(ReadyAnswer.isGivenAt(address())).isFalse();
    }

    private void answers(int status, String body) {
        server.createContext("/_localstack/init/ready", exchange -> {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
