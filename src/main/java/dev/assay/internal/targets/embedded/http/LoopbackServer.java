package dev.assay.internal.targets.embedded.http;

import java.io.IOException;
import java.net.URI;

/**
 * Listens on 127.0.0.1 and serves each connection by a thread of its own, one request after the other.
 *
 * <p>The JDK's own server reads how it is to be run (no delay, idle connections) from system properties, once, when it is
 * first used: in a JVM that others have used it in before, each call costs 40 ms more. See docs/decisions.
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
     * @throws IOException when the port cannot be had
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
