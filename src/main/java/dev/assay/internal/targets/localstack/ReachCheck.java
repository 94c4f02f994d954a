package dev.assay.internal.targets.localstack;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether LocalStack, which is published on 127.0.0.1 of the engine's machine, is there for this JVM too. */
final class ReachCheck {

    private static final int PATIENCE_MILLIS = 5_000;

    private ReachCheck() {}

    /** @throws InvalidInputException when nothing can be reached there */
    static void require(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new InvalidInputException(
                    Problem.LOCALSTACK_START,
                    "LocalStack runs, and " + address + " must be reachable from this JVM: " + e.getMessage()
                            + ". It is published on 127.0.0.1 of the Docker engine's machine alone, and a JVM in a container has another 127.0.0.1",
                    "Give that container the machine's network (docker run --network host), start LocalStack beside it and use"
                            + " -Dassay.target=endpoint, or use -Dassay.target=embedded",
                    e);
        }
    }
}
