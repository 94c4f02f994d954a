package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.NoGroup;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an instance does while its process says nothing more. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PhasesOfSilentProcessTest {

    @TempDir
    private Path folder;

    private final CompletableFuture<InvocationEnd> end = new CompletableFuture<>();
    private final Invocation invocation = new Invocation("id", new byte[] {'7'}, "arn", null, null);
    private final Call call = new Call(invocation, end);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Cpus cpus = new Cpus();
    private Process silent;
    private Machine machine;
    private InstanceProcess process;
    private Instance instance;

    @BeforeEach
    void start() throws IOException {
        silent = new ProcessBuilder("sleep", "600").start();
        machine = machine();
        process = new InstanceProcess(
                silent,
                cpus.unscaled(new NoGroup(), silent, false),
                new NoGroup(),
                new InstanceFolder(folder),
                new LogFile(folder.resolve("log"), null));
        InstanceContext context = new InstanceContext(machine, clock, clock, () -> 0, Duration.ofSeconds(10));
        instance = new Instance(InstanceIdentity.create(revision(), false), call, context, new NothingLeftToDo());
    }

    @AfterEach
    void stop() {
        silent.destroyForcibly();
        clock.shutdownNow();
        machine.close();
        cpus.close();
    }

    @Test
    void whenTheProcessAsksForNothingMoreAFailedCallEndsWithItsFailureAndIsNotRunAgain() throws Exception {
        CallOnInstance failed =
                new CallOnInstance(instance, process, call, CallMeter.start(process, machine.host()), true, null);

        Step step =
                new FailedPhase(failed, failed.report(Ending.HANDLER_ERROR, new byte[] {'x'}, "Its.Error")).timeUp();
        step.then().run();

        assertThat(end).isCompleted();
        assertThat(end.join().ending()).isEqualTo(Ending.HANDLER_ERROR);
        assertThat(end.join().errorType()).isEqualTo("Its.Error");
        assertThat(silent.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSecondRequestOfAnIdleProcessWaitsWithTheFirst() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        Step step = new IdlePhase(instance, process, new ParkedRequest(first), 0).next(new ParkedRequest(second));
        step.then().run();

        assertThat(silent.isAlive()).isTrue();
        ((IdlePhase) step.phase()).parked().answer(invocation, 1);
        assertThat(first.toString(StandardCharsets.UTF_8))
                .endsWith("7")
                .isEqualTo(second.toString(StandardCharsets.UTF_8));
    }

    private Machine machine() {
        return Machine.open(FleetSettings.likeAws()
                .withFolders(
                        folder.resolve("runs"), Path.of("target", "archives").toAbsolutePath()));
    }

    private FunctionRevision revision() {
        return new FunctionRevision("fails", "1", folder, "None", 512, Duration.ofSeconds(30), Map.of());
    }

    /** Is never given a call to run again. */
    private static final class NothingLeftToDo implements InstanceOwner {

        @Override
        public void available(Instance instance) {
            throw new AssertionError("available");
        }

        @Override
        public void orphaned(Call call) {
            throw new AssertionError("run again");
        }

        @Override
        public void initTooLong(Call call) {
            throw new AssertionError("run again");
        }

        @Override
        public void ended(Instance instance) {
            // It may be.
        }
    }
}
