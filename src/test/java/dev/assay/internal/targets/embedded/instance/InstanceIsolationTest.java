package dev.assay.internal.targets.embedded.instance;

import static dev.assay.internal.targets.embedded.instance.RunningFleet.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.functions.Actor;
import dev.assay.internal.targets.embedded.instance.functions.SlowInit;
import dev.assay.targets.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What keeps instances apart from each other and from their host, and what time and memory do to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceIsolationTest {

    // PWD, OLDPWD, SHLVL and _ are the shell's, which makes /tmp.
    private static final Set<String> ALLOWED =
            Set.of("OWN", "HOME", "PATH", "LD_LIBRARY_PATH", "LANG", "TZ", "_HANDLER", "PWD", "OLDPWD", "SHLVL", "_");

    private RunningFleet running;

    @BeforeAll
    void open() {
        running = new RunningFleet(unscaled().withIdleLimit(Duration.ofMinutes(10)));
    }

    /** What keeps instances apart does not depend on how fast they are. */
    private static FleetSettings unscaled() {
        return FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED);
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void eachInstanceHasItsOwnTmp() {
        assumeThat(running.fleet.capabilities().missing(Capability.PRIVATE_TMP)).isEmpty();
        FunctionRevision revision = revision("tmp");
        InvocationEnd first = running.act(revision, "write", "first");
        InvocationEnd again = running.act(revision, "write", "second");
        running.fleet.retire("tmp");
        InvocationEnd other = running.act(revision, "write", "third");
        assertThat(text(first)).isEqualTo("\"\"");
        assertThat(text(again)).isEqualTo("\"first\"");
        assertThat(text(other)).isEqualTo("\"\"");
        assertThat(Path.of("/tmp/actor-mark")).doesNotExist();
    }

    @Test
    void theEnvironmentIsLambdasAndTheFunctionsOwnAndNothingElse() throws IOException {
        FunctionRevision plain = revision("environment");
        FunctionRevision revision = new FunctionRevision(
                plain.function(), "own", plain.code(), plain.handler(), 512, plain.timeout(), Map.of("OWN", "value"));
        JsonNode environment = new ObjectMapper().readTree(text(running.act(revision, "environment", "")));
        assertThat(environment.path("OWN").asText()).isEqualTo("value");
        assertThat(environment.path("AWS_LAMBDA_FUNCTION_MEMORY_SIZE").asText()).isEqualTo("512");
        assertThat(environment.fieldNames())
                .toIterable()
                .allMatch(name -> name.startsWith("AWS_") || name.startsWith("LAMBDA_") || ALLOWED.contains(name));
        assertThat(environment.path("HOME").asText()).isNotEqualTo(System.getProperty("user.home"));
        assertThat(text(running.act(revision, "properties", "")))
                .contains(environment.path("HOME").asText());
    }

    @Test
    void anInstanceGetsNoCpuBetweenCalls() {
        assumeThat(running.fleet.capabilities().missing(Capability.FREEZE)).isEmpty();
        FunctionRevision revision = revision("freeze");
        running.act(revision, "startTicking", "");
        String inside = text(running.act(revision, "pid", ""));
        long pid = HostProcesses.runtimeOf("freeze");
        Eventually.isTrue(() -> HostProcesses.state(pid).equals("T"));
        InvocationEnd warm = running.act(revision, "pid", "");
        assertThat(text(warm)).isEqualTo(inside);
    }

    @Test
    void aChildThatTriesToGetAwayIsStoppedWithItsInstanceAndEndsWithIt() {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();
        FunctionRevision revision = revision("child");
        running.act(revision, "startChild", "");
        // The call may end, and all of the instance be stopped, before the child is what it is to become.
        Eventually.isTrue(() -> {
            if (children("child").isEmpty()) {
                running.act(revision, "count", "");
            }
            return children("child").stream()
                    .anyMatch(pid -> HostProcesses.state(pid).equals("T"));
        });
        List<Long> children = children("child");
        assertThat(running.act(revision, "count", "").ending()).isEqualTo(Ending.RESPONSE);
        assertThat(children)
                .isNotEmpty()
                .allMatch(pid -> !HostProcesses.state(pid).equals("gone"));

        running.fleet.retire("child");

        Eventually.isTrue(
                () -> children.stream().allMatch(pid -> HostProcesses.state(pid).equals("gone")));
    }

    private static List<Long> children(String function) {
        return HostProcesses.of(function).stream()
                .filter(pid -> HostProcesses.command(pid).equals("yes"))
                .toList();
    }

    @Test
    void filesOfTheHostCannotBeChanged() throws IOException {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();
        Path ofUser = Path.of("target", "not-for-functions").toAbsolutePath();
        Files.writeString(ofUser, "unchanged");

        assertThat(text(running.act(revision("touch"), "touch", ofUser))).contains("Read-only file system");
        assertThat(ofUser).hasContent("unchanged");
        assertThat(text(running.act(revision("touch"), "touch", "/tmp/mine"))).contains("written");
    }

    @Test
    void onlyItsTmpCanBeWrittenTo() throws IOException {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();
        FunctionRevision revision = revision("home");
        String home = new ObjectMapper()
                .readTree(text(running.act(revision, "environment", "")))
                .path("HOME")
                .asText();

        assertThat(text(running.act(revision, "touch", home + "/file"))).contains("Read-only file system");
        assertThat(text(running.act(revision, "touch", "/sys/kernel/mm/file"))).doesNotContain("written");
    }

    @Test
    void aFunctionHasNeitherSharedMemoryNorDisks() throws IOException {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();
        JsonNode devices = new ObjectMapper().readTree(text(running.act(revision("devices"), "list", "/dev")));

        assertThat(devices)
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "fd", "full", "null", "random", "stderr", "stdin", "stdout", "tty", "urandom", "zero");
        assertThat(text(running.act(revision("devices"), "touch", "/dev/null"))).contains("written");
    }

    @Test
    void theSuperuserOfAnInstanceCanNeitherMountNorMakeDevices() throws IOException {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();
        long readsAsTheSuperuser = 2;

        long power = HostProcesses.capabilities(runtimeAfterACall("power"));

        assertThat(power & ~readsAsTheSuperuser).isZero();
    }

    private long runtimeAfterACall(String function) {
        running.act(revision(function), "count", "");
        return HostProcesses.runtimeOf(function);
    }

    @Test
    void tmpIsAsLargeAsTheFunctionAsks() {
        assumeThat(running.fleet.capabilities().missing(Capability.TMP_LIMIT)).isEmpty();

        assertThat(room(revision("usual", 512))).isBetween(512L, 540L);
        assertThat(room(revision("large", 2_048))).isBetween(2_048L, 2_120L);
    }

    /** In megabytes. */
    private long room(FunctionRevision revision) {
        return Long.parseLong(text(running.act(revision, "room", "/tmp")));
    }

    @Test
    void theProcessesOfTheHostAreOutOfSight() {
        assumeThat(running.fleet.capabilities().missing(Capability.CONTAINMENT)).isEmpty();

        assertThat(text(running.act(revision("processes"), "list", "/proc")))
                .doesNotContain("\"" + ProcessHandle.current().pid() + "\"");
    }

    @Test
    void memoryOutsideTheHeapBeyondTheFunctionsEndsTheInstance() {
        assumeThat(running.fleet.capabilities().missing(Capability.MEMORY_LIMIT))
                .isEmpty();
        InvocationEnd end = running.act(revision("off-heap"), "allocateOffHeap", 300);
        InvocationEnd beyond = running.act(revision("off-heap-and-heap"), "allocateBoth", 400);
        assertThat(end.ending()).isEqualTo(Ending.RESPONSE);
        assertThat(end.maxMemoryUsedMegabytes()).isBetween(300, 512);
        assertThat(beyond.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
        assertThat(beyond.errorType()).isEqualTo("Runtime.OutOfMemory");
        assertThat(text(beyond)).contains("\"errorType\":\"Runtime.OutOfMemory\"");
        assertThat(text(beyond)).contains("Runtime exited with error: signal: killed");
    }

    @Test
    void idleInstancesAreEndedWhenTheirTimeIsUp() {
        FunctionRevision revision = revision("idle");
        InvocationEnd first = running.act(revision, "pid", "");
        long pid = HostProcesses.runtimeOf("idle");
        Eventually.isTrue(() -> HostProcesses.state(pid).equals("T"));
        running.nanoTime.addAndGet(Duration.ofMinutes(9).toNanos());
        running.fleet.reap();
        assertThat(running.act(revision, "pid", "").instance()).isEqualTo(first.instance());
        Eventually.isTrue(() -> HostProcesses.state(pid).equals("T"));
        running.nanoTime.addAndGet(Duration.ofMinutes(11).toNanos());
        running.fleet.reap();
        Eventually.isTrue(() -> HostProcesses.state(pid).equals("gone"));
        assertThat(running.act(revision, "pid", "").instance()).isNotEqualTo(first.instance());
    }

    @Test
    void theInstanceThatWasUsedLastIsUsedNext() {
        FunctionRevision revision = revision("last-used");
        CompletableFuture<InvocationEnd> longer =
                running.submit(revision, "{\"do\": \"sleep\", \"argument\": \"900\"}");
        InvocationEnd shorter = running.act(revision, "sleep", 1);
        String last = longer.join().instance();
        assertThat(last).isNotEqualTo(shorter.instance());
        assertThat(running.act(revision, "count", "").instance()).isEqualTo(last);
    }

    @Test
    void anInitThatTakesTooLongIsDoneAgainOnTheTimeOfTheCall() {
        try (RunningFleet impatient = impatient()) {
            InvocationEnd end = impatient.invoke(slowInit(impatient, 1_500, Duration.ofSeconds(20)), "\"ready\"");
            assertThat(text(end)).isEqualTo("\"ready\"");
            assertThat(end.durationNanos())
                    .isGreaterThan(Duration.ofMillis(1_400).toNanos());
            assertThat(end.initNanos()).as("a second time, beside the duration").isNull();
        }
    }

    @Test
    void anInitLongerThanTheFunctionsTimeoutTimesOut() {
        try (RunningFleet impatient = impatient()) {
            InvocationEnd end = impatient.invoke(slowInit(impatient, 60_000, Duration.ofMillis(500)), "\"never\"");
            assertThat(end.ending()).isEqualTo(Ending.TIMED_OUT);
            assertThat(end.handlerReached()).isFalse();
        }
    }

    @Test
    void aFunctionMayHaveAPathWithoutTheToolsThatStartIt() {
        FunctionRevision plain = revision("path");
        FunctionRevision revision = new FunctionRevision(
                "path", "1", plain.code(), plain.handler(), 512, plain.timeout(), Map.of("PATH", "/opt/x"));
        assertThat(running.act(revision, "count", "").ending()).isEqualTo(Ending.RESPONSE);
    }

    private static RunningFleet impatient() {
        return new RunningFleet(unscaled().withInitLimit(Duration.ofSeconds(1)));
    }

    private static FunctionRevision slowInit(RunningFleet running, long millis, Duration timeout) {
        FunctionRevision slow = running.revision(SlowInit.class, 512);
        return new FunctionRevision(
                "slow-" + millis,
                "1",
                slow.code(),
                slow.handler(),
                512,
                timeout,
                Map.of("INIT_MILLIS", Long.toString(millis)));
    }

    private FunctionRevision revision(String function) {
        FunctionRevision actor = running.revision(Actor.class, 512);
        return new FunctionRevision(
                function, "1", actor.code(), actor.handler(), 512, actor.timeout(), actor.environment());
    }

    private FunctionRevision revision(String function, int tmpMegabytes) {
        FunctionRevision plain = revision(function);
        return new FunctionRevision(
                function,
                "1",
                plain.runtime(),
                plain.code(),
                plain.handler(),
                512,
                tmpMegabytes,
                plain.timeout(),
                Map.of());
    }
}
