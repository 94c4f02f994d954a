package dev.assay.internal.targets.localstack.engine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What is known of an engine's address before anyone is asked. */
final class AddressRules {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private AddressRules() {}

    static void check(EngineAddress address) throws EngineRefusal {
        URI uri = address.uri();
        String path = uri.getPath();
        switch (String.valueOf(uri.getScheme())) {
            case "unix" -> {
                if (path == null) {
                    throw unreachable(address);
                }
                checkSocket(address, Path.of(path));
            }
            case "tcp", "http" -> checkHost(address);
            default -> throw unreachable(address);
        }
    }

    private static EngineRefusal unreachable(EngineAddress address) {
        return new EngineRefusal(
                "the Docker engine (" + address + ") must be reached by unix:// or tcp://",
                "Set DOCKER_HOST to the engine's socket, for example unix:///var/run/docker.sock");
    }

    private static void checkSocket(EngineAddress address, Path socket) throws EngineRefusal {
        if (!Files.exists(socket)) {
            throw new EngineRefusal(
                    "a Docker engine must listen on " + socket + " (" + address.source()
                            + "), and there is no such socket",
                    "Install Docker and start it, or use -Dassay.target=embedded, which needs none");
        }
        if (!Files.isWritable(socket)) {
            throw new EngineRefusal(
                    "the Docker engine's socket (" + socket + ") must be writable for you, and it is not",
                    "Add yourself to its group (sudo usermod -aG docker $USER) and log in again; members of that group are root in effect");
        }
    }

    private static void checkHost(EngineAddress address) throws EngineRefusal {
        URI uri = address.uri();
        if (!LOOPBACK.contains(String.valueOf(uri.getHost()))) {
            throw new EngineRefusal(
                    "the Docker engine (" + address
                            + ") must be on this machine: LocalStack is published on 127.0.0.1 of the engine's",
                    "Start LocalStack there with localstack/compose.yaml and use target endpoint through a tunnel");
        }
    }
}
