package dev.assay.internal.targets.embedded.http;

import java.io.IOException;
import java.net.URI;

/**
 * Listens on 127.0.0.1. Each connection has its own thread, which serves one request after the other.
 *
 * <p>The JDK's server reads its settings (no delay, idle connections) from system properties once, when it is first used. If
 * other code in the JVM has used it before, each call costs 40 ms more. See docs/decisions/0005.
 */
public final class LoopbackServer implements AutoCloseable {

    private final LoopbackListener listener;

    private LoopbackServer(LoopbackListener listener) {
        this.listener = listener;
    }

    /**
     * Takes a port; connections wait until {@link #serve} is called.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is not free
     */
    public static LoopbackServer bind(int port) throws IOException {
        return new LoopbackServer(LoopbackListener.bind(port));
    }

    /** Begins to answer; called once. */
    public void serve(Service service) {
        listener.serve(socket -> new Connection(socket, service).serve());
    }

    /** Where it listens: {@code http://127.0.0.1:PORT}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** Stops listening and cuts every connection. */
    @Override
    public void close() {
        listener.close();
    }
}
