package dev.assay.internal.targets.localstack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The limits of LocalStack's Lambda containers, read back from the Docker engine: once for each instance. */
final class InstanceLimits {

    /** LocalStack's name for an instance; the last part of its container's name and of its log stream's. */
    private static final Pattern INSTANCE = Pattern.compile("[0-9a-f]{32}");

    private final DockerClient docker;
    private final Map<String, InstanceLimit> known = new ConcurrentHashMap<>();

    InstanceLimits(DockerClient docker) {
        this.docker = docker;
    }

    /** Empty if there is no such container (any more), or the engine does not say. */
    Optional<InstanceLimit> of(String instance) {
        if (!INSTANCE.matcher(instance).matches()) {
            return Optional.empty();
        }
        InstanceLimit limit = known.get(instance);
        if (limit == null) {
            Optional<InstanceLimit> read = read(instance);
            read.ifPresent(one -> known.put(instance, one));
            return read;
        }
        return Optional.of(limit);
    }

    private Optional<InstanceLimit> read(String instance) {
        try {
            List<Container> found = docker.listContainersCmd()
                    .withShowAll(true)
                    .withNameFilter(List.of("-lambda-.*-" + instance + "$"))
                    .exec();
            return found.stream()
                    .findFirst()
                    .map(container ->
                            docker.inspectContainerCmd(container.getId()).exec().getHostConfig())
                    .map(InstanceLimit::of);
        } catch (RuntimeException goneOrNoEngine) {
            // docker-java passes on a broken connection as it comes; the observation matters more than its limit.
            return Optional.empty();
        }
    }
}
