package dev.assay.internal.targets.embedded.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A port of 127.0.0.1, with one thread per connection. */
public final class LoopbackListener implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LoopbackListener.class.getName());
    private static final int BACKLOG = 1024;
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final ServerSocket listening;
    private final Threads threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private LoopbackListener(ServerSocket listening, Threads threads) {
        this.listening = listening;
        this.threads = threads;
    }

    /** Starts threads. */
    @FunctionalInterface
    interface Threads {

        /** @throws OutOfMemoryError if the system allows no more threads */
        void start(String name, Runnable work);
    }

    /** Serves one connection until either side ends it. Each connection has its own thread; the socket is closed afterwards. */
    @FunctionalInterface
    public interface Connected {

        /** @throws IOException if the other side went away, or the listener was closed; the exception is dropped */
        void serve(Socket socket) throws IOException;
    }

    /**
     * Takes a port; connections wait until {@link #serve} is called.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is not free
     */
    public static LoopbackListener bind(int port) throws IOException {
        return bind(port, LoopbackListener::startDaemon);
    }

    static LoopbackListener bind(int port, Threads threads) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(loopback(), port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new LoopbackListener(socket, threads);
    }

    /** Begins to accept connections; called once. */
    public void serve(Connected connected) {
        threads.start("assay-server-" + port(), () -> accept(connected));
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void accept(Connected connected) {
        while (!listening.isClosed()) {
            try {
                begin(listening.accept(), connected);
            } catch (IOException e) {
                // Closed; or out of file descriptors, say, which passes.
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    private void begin(Socket socket, Connected connected) {
        open.add(socket);
        try {
            threads.start("assay-connection-" + connections.incrementAndGet(), () -> serve(socket, connected));
        } catch (OutOfMemoryError e) {
            // The system's limit of threads, or of memory for them, is reached. This client loses its connection, the
            // others stay.
            LOG.log(System.Logger.Level.WARNING, "A connection was cut, because no thread could be started: " + e);
            open.remove(socket);
            closeQuietly(socket);
            LockSupport.parkNanos(AFTER_FAILURE_NANOS);
        }
    }

    private void serve(Socket socket, Connected connected) {
        try (socket) {
            socket.setTcpNoDelay(true);
            connected.serve(socket);
        } catch (IOException e) {
            // The other side went away, or the listener was closed.
        } finally {
            open.remove(socket);
        }
    }

    private static void startDaemon(String name, Runnable work) {
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
        open.forEach(LoopbackListener::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is closed, or about to be.
        }
    }
}
