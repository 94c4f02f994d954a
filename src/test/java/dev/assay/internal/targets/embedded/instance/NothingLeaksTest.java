package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.host.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a run after each of the ways in which it may end, seen from outside its JVM. */
@EnabledOnOs(OS.LINUX)
class NothingLeaksTest {

    private static final Path ARCHIVES = Path.of("target", "archives").toAbsolutePath();

    private final List<Process> forked = new ArrayList<>();
    private Path runs;

    @BeforeEach
    void makeFolder() throws IOException {
        runs = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "leaks");
    }

    @AfterEach
    void end() {
        forked.forEach(process -> process.destroyForcibly().onExit().join());
        sweepByOpening();
        Folders.remove(runs);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "CLOSED_LOOP"})
    void afterAKillProcessesAreGoneInTwoSecondsAndFilesAndGroupsAtTheNextStart(CpuScaling scaling) throws IOException {
        Forked run = fork(scaling);
        List<Path> groups = groups();
        run.process.destroyForcibly().onExit().join();
        Eventually.within(Duration.ofSeconds(2), () -> run.alive() == 0);
        assertThat(run.pids).hasSize(2);
        sweepByOpening();
        assertThat(runFolders()).isEmpty();
        assertThat(groups).allSatisfy(group -> assertThat(group).doesNotExist());
    }

    @Test
    void afterATerminationNothingIsLeft() throws IOException {
        Forked run = fork(CpuScaling.AUTO);
        List<Path> groups = groups();
        run.process.destroy();
        run.process.onExit().join();
        Eventually.within(Duration.ofSeconds(2), () -> run.alive() == 0);
        assertThat(runFolders()).isEmpty();
        assertThat(groups).allSatisfy(group -> assertThat(group).doesNotExist());
    }

    @Test
    void afterANormalEndNothingIsLeft() throws IOException {
        Forked run = fork(CpuScaling.AUTO);
        run.process.getOutputStream().close();
        run.process.onExit().join();
        Eventually.within(Duration.ofSeconds(2), () -> run.alive() == 0);
        assertThat(runFolders()).isEmpty();
    }

    @Test
    void aLiveRunIsNotSweptByAnother() throws IOException {
        Forked first = fork(CpuScaling.AUTO);
        Forked second = fork(CpuScaling.AUTO);
        sweepByOpening();
        assertThat(first.alive()).isEqualTo(2);
        assertThat(second.alive()).isEqualTo(2);
        assertThat(runFolders()).hasSize(2);
    }

    @Test
    void aRunOfThisJvmIsNotSweptByAnotherJvmAfterASecondFleetOfThisOne() throws IOException {
        try (Fleet live = Fleet.open(settings())) {
            sweepByOpening();
            fork(CpuScaling.AUTO);
            assertThat(live.codeFolder("still-there")).exists();
            assertThat(runFolders()).hasSize(2);
        }
    }

    private FleetSettings settings() {
        return FleetSettings.likeAws().withFolders(runs, ARCHIVES);
    }

    private void sweepByOpening() {
        Fleet.open(settings()).close();
    }

    private List<Path> runFolders() throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.toList();
        }
    }

    private List<Path> groups() throws IOException {
        List<Path> groups = new ArrayList<>();
        for (Path folder : runFolders()) {
            if (Files.exists(folder.resolve("groups"))) {
                Files.readAllLines(folder.resolve("groups")).forEach(line -> groups.add(Path.of(line)));
            }
        }
        return groups;
    }

    private Forked fork(CpuScaling scaling) throws IOException {
        Process process = new ProcessBuilder(
                        dev.assay.internal.targets.embedded.languages.Jdk.running()
                                .java()
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedFleet.class.getName(),
                        runs.toString(),
                        ARCHIVES.toString(),
                        scaling.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        forked.add(process);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).startsWith("pids ");
        return new Forked(
                process,
                Arrays.stream(line.substring("pids ".length()).split(" ", -1))
                        .map(Long::valueOf)
                        .toList());
    }

    private record Forked(Process process, List<Long> pids) {

        long alive() {
            return pids.stream()
                    .filter(pid -> Files.exists(Path.of("/proc/" + pid)))
                    .count();
        }
    }
}
