package tracingoverhead;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Stands in for the collector that Lambda runs beside a function as an extension: takes what OpenTelemetry exports to loopback, and drops
 * it. It costs less than a real one.
 */
final class SilentCollector {

    private static final byte[] TAKEN =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "content-length:";
    private static final int MOST_CONNECTIONS = 10;

    private SilentCollector() {}

    /** The port on which it listens. */
    static int start() {
        try {
            ServerSocket server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> accept(server), "collector");
            thread.setDaemon(true);
            thread.start();
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection at a time: the exporter has one. */
    private static void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connection.setTcpNoDelay(true);
                serve(new BufferedInputStream(connection.getInputStream()), connection);
            } catch (IOException ended) {
                // The exporter opens another one.
            }
        }
    }

    private static void serve(InputStream requests, Socket connection) throws IOException {
        while (true) {
            int length = 0;
            for (String line = line(requests); !line.isEmpty(); line = line(requests)) {
                String header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
            }
            requests.skipNBytes(length);
            connection.getOutputStream().write(TAKEN);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
