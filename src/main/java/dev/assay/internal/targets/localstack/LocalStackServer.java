package dev.assay.internal.targets.localstack;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.assay.internal.targets.localstack.cleanup.RunCleanup;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** One LocalStack in a container, reachable from this machine alone. */
final class LocalStackServer implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    private static final int PORT = 4566;
    private static final Duration STARTING = Duration.ofMinutes(3);
    /** Where LocalStack finds it: compose.yaml mounts it to the same folder. */
    static final String HOOK = "/etc/localstack/init/start.d/limit_instances.py";

    /** The end of the line that the hook logs. */
    private static final String HOOK_AT_WORK = "Lambda containers are limited to their function's memory";

    private final LocalStackContainer container;
    private final @Nullable RunCleanup cleanup;
    private final ServerLog log = new ServerLog();

    /**
     * @param port on 127.0.0.1; 0 for any free one
     * @param variables what is set beside the settings
     * @param cleanup removes what carries the labels; absent for a LocalStack that lives on for the next run
     */
    LocalStackServer(
            String image,
            int port,
            Map<String, String> variables,
            Map<String, String> labels,
            @Nullable RunCleanup cleanup) {
        this.cleanup = cleanup;
        DockerImageName name = DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack");
        container = new LocalStackContainer(name)
                .withEnv(ServerFiles.settings())
                .withEnv(variables)
                .withLabels(labels)
                .withReuse(cleanup == null)
                .withCopyToContainer(Transferable.of(ServerFiles.limitHook()), HOOK)
                .waitingFor(new ReadyOrEnded(
                        () -> log.saidReady() || (cleanup == null && ReadyAnswer.isGivenAt(address()))))
                .withStartupTimeout(STARTING)
                .withLogConsumer(log::take)
                .withCreateContainerCmdModifier(create -> create.getHostConfig()
                        .withPortBindings(new PortBinding(
                                port == 0
                                        ? Ports.Binding.bindIp(LOOPBACK)
                                        : Ports.Binding.bindIpAndPort(LOOPBACK, port),
                                ExposedPort.tcp(PORT))));
    }

    void start() {
        container.start();
    }

    URI address() {
        return URI.create("http://" + LOOPBACK + ":" + container.getMappedPort(PORT));
    }

    /** What it printed last, for an error message; empty when it printed nothing. */
    String lastLines() {
        List<String> lines = log.lastLines();
        return lines.isEmpty() ? "" : "; the last it printed:\n" + String.join("\n", lines) + "\n";
    }

    void logTo(Path folder) {
        log.keepIn(folder);
    }

    /** Why it answers no more; empty while it runs, and where it was ended from here: Ctrl-C is no accident of LocalStack's. */
    Optional<String> ended() {
        if (cleanup != null && cleanup.hasBegun()) {
            return Optional.empty();
        }
        try {
            InspectContainerResponse.ContainerState state = container
                    .getDockerClient()
                    .inspectContainerCmd(container.getContainerId())
                    .exec()
                    .getState();
            return Boolean.TRUE.equals(state.getRunning())
                    ? Optional.empty()
                    : Optional.of(
                            "LocalStack's container ended with exit code " + state.getExitCodeLong() + lastLines());
        } catch (NotFoundException e) {
            return Optional.of("LocalStack's container is gone");
        } catch (RuntimeException e) {
            return Optional.of("the Docker engine does not answer: " + e.getMessage());
        }
    }

    /**
     * Whether the hook says that it limits instances: it cannot in a LocalStack whose inside is another. Where its first lines are no longer kept, what is
     * read back of each instance tells.
     */
    boolean limitsInstances() {
        return log.early().contains(HOOK_AT_WORK) || !log.saidReady();
    }

    /** Removes it after a start that failed, even if it was to live on. */
    void discard() {
        container.stop();
        close();
    }

    @Override
    public void close() {
        if (cleanup != null) {
            cleanup.close();
            container.stop();
        }
        log.close();
    }
}
