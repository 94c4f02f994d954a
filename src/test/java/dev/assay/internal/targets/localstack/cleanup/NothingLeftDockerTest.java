package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.localstack.LocalStackSettings;
import dev.assay.internal.targets.localstack.LocalStackTarget;
import dev.assay.internal.targets.localstack.engine.EngineSearch;
import dev.assay.internal.time.TimeSource;
import dev.assay.testkit.Signals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of real runs on LocalStack after each of the ways in which they may end. */
@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class NothingLeftDockerTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private final OwnContainers containers = new OwnContainers();
    private final RealEngine engine = new RealEngine(containers.docker());
    private final List<Process> forked = new ArrayList<>();

    @AfterEach
    void end() {
        forked.forEach(process -> process.destroyForcibly().onExit().join());
        forked.forEach(process -> of(process.pid()).stream()
                .map(DockerObject::run)
                .distinct()
                .forEach(run -> new Removal(engine, TimeSource.system()).of(run)));
        containers.close();
    }

    @Test
    void afterAKillTheNextStartRemovesAll() throws Exception {
        Process run = fork();
        List<String> volumes = volumes(run);
        run.destroyForcibly().onExit().join();
        ForkedTarget.start().close();
        assertNothingLeft(run, volumes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void afterASignalNothingIsLeft(String signal) throws Exception {
        Process run = fork();
        List<String> volumes = volumes(run);
        Signals.send(signal, run);
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertNothingLeft(run, volumes);
    }

    @Test
    void afterANormalEndNothingIsLeft() throws Exception {
        Process run = fork();
        List<String> volumes = volumes(run);
        run.getOutputStream().write('c');
        run.getOutputStream().close();
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertNothingLeft(run, volumes);
    }

    @Test
    void afterAStartThatFailedNothingIsLeft() {
        Map<String, String> given =
                Map.of("assay.localstack.image", OwnContainers.IMAGE, "assay.localstack.imageIsCompatible", "true");
        LocalStackSettings settings =
                LocalStackSettings.from(name -> Optional.ofNullable(given.get(name)), System::getenv);
        assertThatThrownBy(() -> LocalStackTarget.start(
                        settings, EngineSearch.ofThisUser(System::getenv, EngineSearch.PATIENTLY), line -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching("(?s).*ended with exit code 12[67].*");
        assertThat(of(ProcessHandle.current().pid())).isEmpty();
    }

    @Test
    void aRunThatLivesIsNotTouchedByAnotherThatStartsAndEnds() throws Exception {
        Process run = fork();
        Set<String> before = ids(run);
        ForkedTarget.start().close();
        assertThat(ids(run)).containsAll(before);
    }

    @Test
    void aLocalStackThatIsKeptOutlivesItsRunAndOthers() throws Exception {
        Set<String> before = kept();
        int port = freePort();
        Process run = fork(
                List.of("-Dassay.localstack.reuse=true", "-Dassay.localstack.port=" + port),
                Map.of("TESTCONTAINERS_REUSE_ENABLE", "true"));
        Set<String> kept = kept();
        kept.removeAll(before);
        try {
            run.getOutputStream().write('c');
            run.getOutputStream().close();
            assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            ForkedTarget.start().close();
            assertThat(kept).isNotEmpty();
            assertThat(kept()).containsAll(kept);
        } finally {
            kept.forEach(containers::removeWithInstances);
        }
    }

    private Set<String> kept() {
        Set<String> ids = new TreeSet<>();
        engine.labelled("dev.assay.kept").stream()
                .filter(DockerObject::isLocalStack)
                .forEach(object -> ids.add(object.id()));
        return ids;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Set<String> ids(Process run) {
        Set<String> ids = new TreeSet<>();
        of(run.pid()).forEach(object -> ids.add(object.id()));
        return ids;
    }

    private void assertNothingLeft(Process run, List<String> volumes) {
        assertThat(of(run.pid())).isEmpty();
        assertThat(volumes).noneMatch(containers::hasVolume);
    }

    private List<String> volumes(Process run) {
        return of(run.pid()).stream()
                .filter(DockerObject::isLocalStack)
                .flatMap(localStack -> containers.volumesOf(localStack.id()).stream())
                .toList();
    }

    private List<DockerObject> of(long pid) {
        return engine.labelled("dev.assay.pid=" + pid);
    }

    private Process fork() throws IOException {
        Process process = fork(List.of(), Map.of());
        // LocalStack and the instance that was called, at least.
        assertThat(of(process.pid())).filteredOn(DockerObject::isLocalStack).hasSize(1);
        assertThat(of(process.pid())).hasSizeGreaterThan(1);
        return process;
    }

    private Process fork(List<String> options, Map<String, String> environment) throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ForkedTarget.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        forked.add(process);
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(line).as(() -> RunCleanupDockerTest.text(errors)).isEqualTo("ready");
        return process;
    }
}
