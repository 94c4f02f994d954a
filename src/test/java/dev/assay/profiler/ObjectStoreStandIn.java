package dev.assay.profiler;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Takes PUTs as an object store does, keeps what came, and answers the statuses that it is told. */
final class ObjectStoreStandIn implements AutoCloseable {

    private static final int WARM_UP = 2000;
    private static final int MOST_KEPT = 1000;

    private final HttpServer server;
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Put> puts = Collections.synchronizedList(new ArrayList<>());

    ObjectStoreStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** A process of its own for the benchmark: makes itself warm, tells its address, and ends with its standard input. */
    public static void main(String[] arguments) throws IOException {
        try (ObjectStoreStandIn store = new ObjectStoreStandIn()) {
            SignedPut put = new SignedPut(
                    new ObjectStore(URI.create(store.address()), "us-east-1"), new AccessKeys("id", "secret", null));
            for (int i = 0; i < WARM_UP; i++) {
                put.send("warm", new byte[1500], System.currentTimeMillis());
            }
            System.out.println(store.address());
            while (System.in.read() >= 0) {
                // Nothing is ever said: the end is the sign.
            }
        }
    }

    /** One request as it came. */
    record Put(String path, Headers headers, String body) {}

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Put> puts() {
        return puts;
    }

    /** The next answers; 0 closes the connection without one; afterwards 200. */
    void answers(int... next) {
        for (int status : next) {
            statuses.add(status);
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            keep(new Put(exchange.getRequestURI().getRawPath(), exchange.getRequestHeaders(), body));
            int status = statuses.isEmpty() ? 200 : statuses.remove();
            if (status == 0) {
                return;
            }
            byte[] text = "<Error><Code>AccessDenied</Code><Message>secret</Message></Error>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status == 200 ? -1 : text.length);
            if (status != 200) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    private void keep(Put put) {
        if (puts.size() < MOST_KEPT) {
            puts.add(put);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
