package dev.assay.target.embedded.instance.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The Runtime API of all instances, on one port of the loopback interface. Each connection has a thread that reads; events are
 * written by the thread of the caller, so that a warm call passes from thread to thread once only.
 */
public final class RuntimeApiServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final ServerSocket listener;
    private final Doors doors = new Doors();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RuntimeApiServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts to listen on a free port. */
    public static RuntimeApiServer start() throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        RuntimeApiServer server = new RuntimeApiServer(listener);
        daemon(server::accept, "assay-runtime-api").start();
        return server;
    }

    /** Where one instance finds the Runtime API; it serves nobody who does not know its address. */
    public Address register(String instance, RuntimeClient client) {
        Door door = doors.open(instance, client);
        return new Address("127.0.0.1:" + listener.getLocalPort() + door.prefix(), () -> doors.close(door));
    }

    /**
     * The address of one instance until it is closed.
     *
     * @param hostAndPath the value of {@code AWS_LAMBDA_RUNTIME_API}; it holds a secret
     */
    public record Address(String hostAndPath, Runnable withdrawal) {

        /** Serves the address no more. */
        public void withdraw() {
            withdrawal.run();
        }

        @Override
        public String toString() {
            return "Address[secret]";
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                daemon(() -> serve(socket), "assay-runtime-connection").start();
            } catch (IOException e) {
                // Closed; or one connection was lost, or file descriptors were short, which passes.
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    private void serve(Socket socket) {
        try {
            new Connection(socket, doors).run();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(RuntimeApiServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // There is nothing to be done with a socket that does not close.
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
