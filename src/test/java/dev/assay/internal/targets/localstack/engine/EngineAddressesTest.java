package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineAddressesTest {

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private String system;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(root.resolve("home/ada"));
        system = "unix://" + root.resolve("var/run/docker.sock");
    }

    @Test
    void nothingIsKnownButTheSystemsSocket() throws EngineRefusal {
        assertThat(uris()).containsExactly(system);
    }

    @Test
    void theVariableIsTheOnlyOne() throws EngineRefusal, IOException {
        environment.put("DOCKER_HOST", " tcp://127.0.0.1:2375 ");
        properties("docker.host=tcp://127.0.0.1:1");

        assertThat(uris()).containsExactly("tcp://127.0.0.1:2375");
    }

    @Test
    void theFileIsReadWhereNoVariableIs() throws EngineRefusal, IOException {
        environment.put("DOCKER_HOST", "");
        properties("docker.host=tcp\\://127.0.0.1\\:2375");

        assertThat(uris()).containsExactly("tcp://127.0.0.1:2375");
    }

    @Test
    void theHostOfTestcontainersOwnWinsOverAll() throws EngineRefusal, IOException {
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:2375");
        properties("tc.host=tcp\\://127.0.0.1\\:9");

        assertThat(uris()).containsExactly("tcp://127.0.0.1:9");
    }

    @Test
    void socketsOfTheUserComeBeforeTheSystems() throws EngineRefusal, IOException {
        Path runtime = root.resolve("run/user/1000");
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        Path rootless = socket(runtime);
        Path desktop = socket(home.resolve(".docker/desktop"));

        assertThat(uris()).containsExactly("unix://" + rootless, system, "unix://" + desktop);
    }

    @Test
    void whatTestcontainersUsedTheLastTimeComesFirst() throws EngineRefusal, IOException {
        Path rootless = socket(home.resolve(".docker/run"));
        properties("docker.client.strategy=org.testcontainers.dockerclient.UnixSocketClientProviderStrategy");

        assertThat(uris()).containsExactly(system, "unix://" + rootless);
    }

    private List<String> uris() throws EngineRefusal {
        return new EngineAddresses(environment::get, home, root)
                .all().stream().map(address -> address.uri().toString()).toList();
    }

    private void properties(String text) throws IOException {
        Files.writeString(home.resolve(".testcontainers.properties"), text);
    }

    private static Path socket(Path folder) throws IOException {
        return Files.createFile(Files.createDirectories(folder).resolve("docker.sock"));
    }
}
