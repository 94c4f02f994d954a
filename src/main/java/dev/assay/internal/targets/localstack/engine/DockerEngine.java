package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A Docker engine that answered: what it is able to do, and which images it has. */
public final class DockerEngine implements AutoCloseable {

    private final DockerClient client;
    private final Version version;
    private final Info info;
    private final ThisMachine machine;

    DockerEngine(DockerClient client, Version version, Info info, ThisMachine machine) {
        this.client = client;
        this.version = version;
        this.info = info;
        this.machine = machine;
    }

    Version version() {
        return version;
    }

    Info info() {
        return info;
    }

    /** For reports: its version, its API, and how it limits containers. */
    public String description() {
        String groups = Optional.ofNullable(info.getCGroupVersion())
                .map(number -> ", control groups v" + number)
                .orElse("");
        return "Docker " + version.getVersion() + ", API " + version.getApiVersion() + groups;
    }

    /** Why it cannot give a container a share of a CPU; empty if it can. */
    public Optional<String> cannotLimitCpu() {
        return Boolean.TRUE.equals(info.getCpuCfsQuota()) && Boolean.TRUE.equals(info.getCpuCfsPeriod())
                ? Optional.empty()
                : Optional.of("this Docker engine cannot limit CPU" + why("cpu"));
    }

    /** Why it cannot limit a container's memory; empty if it can. */
    public Optional<String> cannotLimitMemory() {
        return Boolean.TRUE.equals(info.getMemoryLimit())
                ? Optional.empty()
                : Optional.of("this Docker engine cannot limit memory" + why("memory"));
    }

    private String why(String controller) {
        boolean rootless = info.getSecurityOptions() != null
                && info.getSecurityOptions().stream().anyMatch(option -> option.contains("rootless"));
        return rootless
                ? ": it runs without root, and the control group controller '" + controller + "' is not delegated to it"
                : ": the kernel offers it no control group controller '" + controller + "'";
    }

    /** Why its containers do not run on this very machine, so that nothing measured on it speaks of them; empty if they do. */
    public Optional<String> elsewhere() {
        return machine.differs(info);
    }

    /** How many processors its machine has. */
    public int processors() {
        Integer processors = info.getNCPU();
        return processors == null ? 1 : processors;
    }

    /** Whether it has an image. */
    public boolean has(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException none) {
            return false;
        } catch (RuntimeException e) {
            throw new EngineRefusal(
                            "the Docker engine must tell whether it has " + image + ": " + FailureText.of(e),
                            "See whether 'docker image ls' answers",
                            e)
                    .asProblem();
        }
    }

    /**
     * Makes sure that it has an image: pulls it if it has not.
     *
     * @param timeout how long the pull may take; zero for no pull
     * @param progress takes a line now and then
     * @throws InvalidInputException with what to do, if it has not and cannot get it
     */
    public void provide(NeededImage image, Duration timeout, Consumer<String> progress) {
        if (!has(image.name())) {
            new ImagePull(client, image, progress, System::nanoTime).run(timeout);
        }
    }

    /** A separate client, without what Testcontainers starts beside it. */
    public DockerClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
