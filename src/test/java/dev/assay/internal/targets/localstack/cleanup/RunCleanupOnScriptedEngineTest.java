package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.targets.embedded.instance.Eventually;
import dev.assay.internal.targets.localstack.cleanup.DockerObject.Kind;
import dev.assay.testkit.SteppedTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.ResourceReaper;

class RunCleanupOnScriptedEngineTest {

    private final RunLabels labels = RunLabels.ofNewRun();
    private final ScriptedEngine engine = new ScriptedEngine();
    private final List<String> told = new ArrayList<>();

    @Test
    void waitsWhileTestcontainersOwnHookRemovesTheSame() throws InterruptedException {
        hasLocalStack();
        RunCleanup cleanup = open();
        assertThat(cleanup.hasBegun()).isFalse();
        Thread closing = new Thread(cleanup::close);
        synchronized (ResourceReaper.instance()) {
            closing.start();
            Eventually.isTrue(RunCleanupOnScriptedEngineTest::aRemovalIsHeldUp);
            assertThat(cleanup.hasBegun()).isTrue();
            assertThat(engine.removed()).isEmpty();
        }
        closing.join();
        assertThat(engine.left()).isEmpty();
    }

    @Test
    void whatCannotBeRemovedIsTold() {
        hasLocalStack();
        engine.refuses("localstack", "device is busy");
        open().close();
        assertThat(told).containsExactly("container localstack: device is busy");
    }

    @Test
    void isDoneToTheEndOnAThreadThatIsBeingInterrupted() {
        hasLocalStack();
        Thread.currentThread().interrupt();
        open().close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(engine.left()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void isDoneOnce() {
        RunCleanup cleanup = open();
        cleanup.close();
        hasLocalStack();
        cleanup.close();
        assertThat(engine.left()).containsExactly("localstack");
    }

    @Test
    void whatIsKeptHasNoRunToCleanUpAfter() {
        assertThatThrownBy(() -> RunCleanup.of(engine, RunLabels.ofKept(), told::add, new SteppedTime()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean aRemovalIsHeldUp() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().equals(RunCleanup.REMOVAL) && thread.getState() == Thread.State.BLOCKED);
    }

    private RunCleanup open() {
        return RunCleanup.of(engine, labels, told::add, new SteppedTime());
    }

    private void hasLocalStack() {
        engine.has(new DockerObject(Kind.CONTAINER, "localstack", true, labels.forLocalStack()));
    }
}
