package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ClosedLoopTest {

    /** Calls may follow each other without a moment of idleness between them. */
    @Test
    void aProcessIsWatchedOnceHoweverManyCallsItGetsAndNotWhileItIsIdle() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessTree tree = new ProcessTree(process, false);
        try (ClosedLoop loop = new ClosedLoop()) {
            ClosedLoopCpu cpu = new ClosedLoopCpu(loop, tree, new Freezer(tree, new NoGroup()));
            cpu.limit(0.5);
            cpu.proceed();
            cpu.proceed();
            assertThat(loop.watched()).isEqualTo(1);

            cpu.stop();
            assertThat(loop.watched()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
