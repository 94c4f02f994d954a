package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.host.Cpus;
import dev.assay.internal.targets.embedded.instance.host.NoGroup;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A call whose handler failed, on a process that says nothing more. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FailedPhaseTest {

    @TempDir
    private Path folder;

    @Test
    void whenTheProcessAsksForNothingMoreTheCallEndsWithItsFailureAndIsNotRunAgain() throws Exception {
        Process silent = new ProcessBuilder("sleep", "600").start();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Cpus cpus = new Cpus();
                Machine machine = machine()) {
            InstanceProcess process = new InstanceProcess(
                    silent,
                    cpus.unscaled(new NoGroup(), silent, false),
                    new NoGroup(),
                    new InstanceFolder(folder),
                    new LogFile(folder.resolve("log"), null));
            CompletableFuture<InvocationEnd> end = new CompletableFuture<>();
            Call call = new Call(new Invocation("id", new byte[0], "arn", null, null), end);
            InstanceContext context = new InstanceContext(machine, clock, clock, () -> 0, Duration.ofSeconds(10));
            Instance instance =
                    new Instance(InstanceIdentity.create(revision(), false), call, context, new NothingLeftToDo());
            CallOnInstance failed =
                    new CallOnInstance(instance, process, call, CallMeter.start(process, machine.host()), true, null);

            Step step = new FailedPhase(failed, failed.report(Ending.HANDLER_ERROR, new byte[] {'x'}, "Its.Error"))
                    .timeUp();
            step.then().run();

            assertThat(end).isCompleted();
            assertThat(end.join().ending()).isEqualTo(Ending.HANDLER_ERROR);
            assertThat(end.join().errorType()).isEqualTo("Its.Error");
            assertThat(silent.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            silent.destroyForcibly();
            clock.shutdownNow();
        }
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
