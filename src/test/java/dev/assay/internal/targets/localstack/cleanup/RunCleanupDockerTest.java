package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.time.TimeSource;
import dev.assay.testkit.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a run in the Docker engine after each of the ways in which it may end, seen from outside its JVM. */
@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class RunCleanupDockerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final OwnContainers containers = new OwnContainers();
    private final List<Forked> forked = new ArrayList<>();

    @AfterEach
    void end() {
        forked.forEach(run -> run.process.destroyForcibly().onExit().join());
        forked.forEach(run -> new Removal(new RealEngine(containers.docker()), TimeSource.system()).of(run.id));
        containers.close();
    }

    @Test
    void afterANormalEndNothingIsLeft() throws Exception {
        Forked run = fork();
        run.process.getOutputStream().write('c');
        run.process.getOutputStream().close();
        run.awaitEnd();
        assertNothingLeft(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void afterASignalNothingIsLeftAndTestcontainersHasNothingToComplainOf(String signal) throws Exception {
        Forked run = fork();
        Signals.send(signal, run.process);
        run.awaitEnd();
        assertNothingLeft(run);
        assertThat(Files.readString(run.errors)).isEmpty();
    }

    @Test
    void afterAKillTheNextStartRemovesItAndNotWhatLives() throws Exception {
        Forked killed = fork();
        Forked living = fork();
        killed.process.destroyForcibly().onExit().join();
        LeftBehind.removeFrom(containers.docker());
        assertNothingLeft(killed);
        assertThat(objects(living)).hasSize(4);
    }

    @Test
    void theNextStartLeavesWhatIsNotCertainlyOurs() {
        OwningProcess self = OwningProcess.self();
        Host there = new Host("elsewhere", self.host().boot(), self.host().namespace());
        String foreign =
                containers.start(Map.of("org.testcontainers", "true", "org.testcontainers.sessionId", "ended"));
        String unlabelled = containers.start(Map.of());
        String elsewhere = containers.start(RunLabels.ofRun("elsewhere", new OwningProcess(there, 1, "1", self.user()))
                .forInstances());
        String kept = containers.start(RunLabels.ofKept().forLocalStack());
        String ours = containers.start(RunLabels.ofNewRun().forLocalStack());
        String reused =
                containers.start(RunLabels.ofRun("reused", new OwningProcess(self.host(), self.pid(), "1", self.user()))
                        .forInstances());
        String neverStarted = containers.create(
                RunLabels.ofRun("never", new OwningProcess(self.host(), Integer.MAX_VALUE, "1", self.user()))
                        .forInstances());
        LeftBehind.removeFrom(containers.docker());
        assertThat(List.of(foreign, unlabelled, elsewhere, kept, ours)).allMatch(containers::hasContainer);
        assertThat(List.of(reused, neverStarted)).noneMatch(containers::hasContainer);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        RunLabels labels = RunLabels.ofNewRun();
        List<String> told = new ArrayList<>();
        RunCleanup cleanup = RunCleanup.of(containers.docker(), labels, told::add);
        String id = containers.start(labels.forLocalStack());
        cleanup.close();
        cleanup.close();
        assertThat(containers.hasContainer(id)).isFalse();
        assertThat(told).isEmpty();
    }

    private void assertNothingLeft(Forked run) {
        assertThat(objects(run)).isEmpty();
        assertThat(run.volumes).noneMatch(containers::hasVolume);
    }

    private List<DockerObject> objects(Forked run) {
        return new RealEngine(containers.docker()).labelled(RunLabels.RUN + "=" + run.id);
    }

    private Forked fork() throws IOException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedRun.class.getName())
                .redirectError(errors.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as(() -> text(errors)).startsWith("run ");
        String[] words = line.split(" ", -1);
        Forked run = new Forked(process, words[1], List.of(words[2], words[3]), errors);
        forked.add(run);
        assertThat(objects(run)).hasSize(4);
        return run;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private record Forked(Process process, String id, List<String> volumes, Path errors) {

        void awaitEnd() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }
}
