package dev.assay.internal.targets.localstack.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The least that shows whether anything answers at an address. The client that is used later takes longer to load than an engine takes to
 * answer: on a busy machine that would decide.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/version/v1.44/#tag/System/operation/SystemPing">SystemPing</a>
 */
final class EnginePing {

    private static final byte[] REQUEST =
            "GET /_ping HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DEFAULT_PORT = 2375;

    private EnginePing() {}

    /** Returns when something answers, whatever it is; a socket that takes the request and says nothing holds it. */
    static void send(URI address) throws IOException {
        try (SocketChannel channel = SocketChannel.open(place(address))) {
            ByteBuffer request = ByteBuffer.wrap(REQUEST);
            while (request.hasRemaining()) {
                channel.write(request);
            }
            if (channel.read(ByteBuffer.allocate(1)) < 0) {
                throw new IOException("it ended the connection");
            }
        }
    }

    private static SocketAddress place(URI address) {
        return "unix".equals(address.getScheme())
                ? UnixDomainSocketAddress.of(address.getPath())
                : new InetSocketAddress(address.getHost(), address.getPort() < 0 ? DEFAULT_PORT : address.getPort());
    }
}
