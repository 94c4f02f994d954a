package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines of kinds that this machine has not: scripted ones. */
class EngineSearchTest {

    /** More than any machine takes: it decides nothing. */
    private static final EnginePatience LONG = new EnginePatience(Duration.ofMinutes(2), Duration.ofMinutes(2));

    @TempDir
    Path root;

    private ScriptedEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = ScriptedEngine.onLoopback();
    }

    @AfterEach
    void end() throws IOException {
        engine.close();
    }

    @Test
    void anEngineThatAnswersSaysWhatItIs() throws IOException {
        EngineSearch search = search(engine.host());

        assertThat(search.reason()).isEmpty();
        try (DockerEngine found = search.required()) {
            assertThat(found.description()).isEqualTo("Docker 20.10.24, API 1.41, control groups v2");
            assertThat(found.cannotLimitCpu()).isEmpty();
            assertThat(found.cannotLimitMemory()).isEmpty();
        }
    }

    @Test
    void theSystemsSocketIsFoundWithoutAnySetting() throws IOException {
        Files.createDirectories(root.resolve("var/run"));
        try (ScriptedEngine behindSocket = ScriptedEngine.on(root.resolve("var/run/docker.sock"));
                DockerEngine found = searchWithoutSettings().required()) {
            assertThat(found.description()).startsWith("Docker 20.10.24");
            assertThat(behindSocket.asked()).startsWith("/_ping").contains("/version", "/info");
        }
    }

    @Test
    void noSocketSaysHowToGoOnWithoutDocker() {
        assertThatThrownBy(searchWithoutSettings()::required)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a Docker engine must listen on " + root.resolve("var/run/docker.sock")
                        + " (the system's socket), and there is no such socket. Install Docker and start it, or use"
                        + " -Dassay.target=embedded, which needs none. See docs/errors/docker-engine.md");
    }

    @Test
    void aSocketOfOthersNamesTheGroup() throws IOException {
        Path socket = Files.createFile(
                Files.createDirectories(root.resolve("var/run")).resolve("docker.sock"));
        assumeThat(socket.toFile().setWritable(false) && !Files.isWritable(socket))
                .as("root may write everything")
                .isTrue();

        assertThat(searchWithoutSettings().reason())
                .isEqualTo("the Docker engine's socket (" + socket + ") must be writable for you, and it is not");
        assertThatThrownBy(searchWithoutSettings()::required).hasMessageContaining("usermod -aG docker");
    }

    @Test
    void anEngineThatIsDownIsToBeStarted() throws IOException {
        int closed;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalPort();
        }
        String host = "tcp://127.0.0.1:" + closed;

        assertThat(search(host).reason())
                .startsWith("the Docker engine (" + host + ", DOCKER_HOST) must answer, and does not: ");
        assertThatThrownBy(search(host)::required).hasMessageContaining("systemctl start docker");
    }

    @ParameterizedTest
    @CsvSource({"/_ping", "/version", "/info"})
    void anEngineThatHangsIsGivenUp(String path) throws IOException {
        engine.hangsAfter(path, "");
        String host = engine.host();
        EngineAddresses addresses = addresses(host);
        EnginePatience answerSoon = new EnginePatience(Duration.ofMillis(50), Duration.ofMinutes(2));
        EnginePatience describeSoon = new EnginePatience(Duration.ofMinutes(2), Duration.ofMillis(50));

        // However long the machine takes, it never answers.
        assertThat(EngineSearch.of(addresses, path.equals("/_ping") ? answerSoon : describeSoon)
                        .reason())
                .isEqualTo("the Docker engine (" + host + ", DOCKER_HOST) must answer within 0.05 s");
    }

    @Test
    void aGuardedEngineIsNotUsedByHalf() throws IOException {
        engine.answers("/info", 403, "{\"message\":\"Forbidden by policy\"}");

        assertThat(search(engine.host()).reason())
                .contains("must allow its API, and refuses: status 403")
                .contains("Forbidden by policy");
    }

    @Test
    void anEngineBehindTlsSaysSo() throws IOException {
        engine.answersEverything(400, "Client sent an HTTP request to an HTTPS server.\n");

        assertThat(search(engine.host()).reason()).contains("must be reached without TLS: status 400");
    }

    @Test
    void anEngineThatFailsSaysWhatItAnswered() throws IOException {
        engine.answers("/info", 500, "{\"message\":\"no space left on device\"}");

        assertThat(search(engine.host()).reason())
                .contains("answers status 500")
                .contains("no space left on device");
    }

    @Test
    void aWebPageIsNoEngine() throws IOException {
        engine.answersEverything(200, "<html><body>Welcome</body></html>");

        assertThat(search(engine.host()).reason()).contains("must be one, and something else answers there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.39 | 1.12 | must speak API 1.40 or later, and speaks 1.39",
                "1.60 | 1.50 | must speak API 1.44, and its oldest is 1.50",
                "2.0  | 1.12 | must speak API 1.40 or later, and speaks 2.0"
            })
    void anEngineThatSpeaksAnotherLanguageIsRefused(String newest, String oldest, String reason) throws IOException {
        engine.answers(
                "/version",
                200,
                ScriptedEngine.VERSION.replace("1.41", newest).replace("\"1.12\"", "\"" + oldest + "\""));

        assertThat(search(engine.host()).reason()).contains("version 20.10.24) " + reason);
    }

    @Test
    void windowsContainersAreOfNoUse() throws IOException {
        engine.answers("/info", 200, ScriptedEngine.INFO.replace("\"OSType\":\"linux\"", "\"OSType\":\"windows\""));

        assertThat(search(engine.host()).reason()).contains("must run Linux containers, and runs those of windows");
    }

    @Test
    void anEngineWithoutRootAndDelegationSaysWhatItCannotLimit() throws IOException {
        engine.answers(
                "/info",
                200,
                ScriptedEngine.INFO
                        .replace("\"CpuCfsQuota\":true", "\"CpuCfsQuota\":false")
                        .replace("name=seccomp,profile=default", "name=rootless"));

        try (DockerEngine found = search(engine.host()).required()) {
            assertThat(found.cannotLimitCpu())
                    .hasValue("this Docker engine cannot limit CPU: it runs without root, and the control group"
                            + " controller 'cpu' is not delegated to it");
            assertThat(found.cannotLimitMemory()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp://build.example:2375 | must be on this machine",
                "ssh://me@build.example | must be reached by unix:// or tcp://",
                "docker.sock | must be reached by unix:// or tcp://",
                "unix:///a b | must be the address of a Docker engine",
                "unix: | must be the address of a Docker engine",
                "unix:docker.sock | must be reached by unix:// or tcp://"
            })
    void anAddressThatCannotBeUsedIsNotAsked(String host, String reason) {
        assertThat(search(host).reason()).contains(reason);
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() {
        assertThat(search("tcp://me:secret@build.example:2375").reason())
                .contains("tcp://build.example:2375")
                .doesNotContain("secret");
        assertThat(search("tcp://me:secret@build example:2375").reason()).doesNotContain("secret");
    }

    private EngineSearch searchWithoutSettings() {
        return EngineSearch.of(new EngineAddresses(name -> null, root.resolve("home"), root), LONG);
    }

    private EngineSearch search(String host) {
        return EngineSearch.of(addresses(host), LONG);
    }

    private EngineAddresses addresses(String host) {
        return new EngineAddresses(Map.of("DOCKER_HOST", host)::get, root.resolve("home"), root);
    }
}
