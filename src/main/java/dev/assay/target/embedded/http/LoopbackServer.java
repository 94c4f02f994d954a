package dev.assay.target.embedded.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Listens on 127.0.0.1 and serves each connection by a thread of its own, one request after the other.
 *
 * <p>The JDK's own server reads how it is to be run (no delay, idle connections) from system properties, once, when it is
 * first used: in a JVM that others have used it in before, each call costs 40 ms more. See docs/decisions.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private LoopbackServer(ServerSocket listening) {
        this.listening = listening;
    }

    /**
     * Takes a port; connections wait until {@link #serve} is called.
     *
     * @param port 0 for any free one
     * @throws IOException when the port cannot be had
     */
    public static LoopbackServer bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(loopback(), port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new LoopbackServer(socket);
    }

    /** Begins to answer; called once. */
    public void serve(Service service) {
        start("assay-server-" + listening.getLocalPort(), () -> accept(service));
    }

    /** Where it listens: {@code http://127.0.0.1:PORT}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    private void accept(Service service) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                start("assay-connection-" + connections.incrementAndGet(), () -> serve(socket, service));
            } catch (IOException e) {
                // Closed; or out of file descriptors, say, which passes.
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    private void serve(Socket socket, Service service) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Connection(socket, service).serve();
        } catch (IOException e) {
            // The other side went away, or this server was closed: nobody is left to be told.
        } finally {
            open.remove(socket);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    }

    /** Stops listening and cuts every connection. */
    @Override
    public void close() {
        closeQuietly(listening);
        open.forEach(LoopbackServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Closed is what it was to become.
        }
    }
}
