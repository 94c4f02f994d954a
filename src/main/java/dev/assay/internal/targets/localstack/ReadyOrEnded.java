package dev.assay.internal.targets.localstack;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits until LocalStack says that it is ready. Testcontainers' own waiting goes on for minutes when the container has ended long since. */
final class ReadyOrEnded extends AbstractWaitStrategy {

    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final BooleanSupplier ready;

    ReadyOrEnded(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    protected void waitUntilReady() {
        long end = System.nanoTime() + startupTimeout.toNanos();
        while (!ready.getAsBoolean()) {
            ContainerState state = state();
            if (!Boolean.TRUE.equals(state.getRunning())) {
                throw new ContainerLaunchException("its container ended with exit code " + state.getExitCodeLong());
            }
            if (System.nanoTime() - end > 0) {
                throw new ContainerLaunchException("it was not ready within " + startupTimeout.toSeconds() + " s");
            }
            pause();
        }
    }

    private ContainerState state() {
        return waitStrategyTarget
                .getDockerClient()
                .inspectContainerCmd(waitStrategyTarget.getContainerId())
                .exec()
                .getState();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("its start was interrupted", e);
        }
    }
}
