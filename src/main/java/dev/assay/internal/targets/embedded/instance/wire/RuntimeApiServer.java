package dev.assay.internal.targets.embedded.instance.wire;

import dev.assay.internal.targets.embedded.http.LoopbackListener;
import java.io.IOException;

/**
 * The Runtime API of all instances, on one port of the loopback interface. Each connection has a thread that reads; events are
 * written by the thread of the caller, so that a warm call passes from thread to thread once only.
 */
public final class RuntimeApiServer implements AutoCloseable {

    private final LoopbackListener listener;
    private final InstancePaths instancePaths = new InstancePaths();

    private RuntimeApiServer(LoopbackListener listener) {
        this.listener = listener;
    }

    /** Starts to listen on a free port. */
    public static RuntimeApiServer start() throws IOException {
        LoopbackListener listener = LoopbackListener.bind(0);
        RuntimeApiServer server = new RuntimeApiServer(listener);
        listener.serve(socket -> new Connection(socket, server.instancePaths).serve());
        return server;
    }

    /** Where one instance finds the Runtime API; it serves nobody who does not know its address. */
    public Address register(String instance, RuntimeClient client) {
        InstancePath instancePath = instancePaths.open(instance, client);
        return new Address(
                "127.0.0.1:" + listener.port() + instancePath.prefix(), () -> instancePaths.close(instancePath));
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

    @Override
    public void close() {
        listener.close();
    }
}
