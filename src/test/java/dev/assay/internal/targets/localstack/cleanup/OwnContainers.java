package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerResponse;
import com.github.dockerjava.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** Containers that do nothing, made for a test, each with an anonymous volume as LocalStack's has. */
final class OwnContainers implements AutoCloseable {

    static final String IMAGE = Optional.ofNullable(System.getenv("TESTCONTAINERS_TINYIMAGE_CONTAINER_IMAGE"))
            .orElse("alpine:3.17");

    private final DockerClient docker = DockerClientFactory.instance().client();
    private final List<String> made = new ArrayList<>();

    OwnContainers() {
        new RemoteDockerImage(DockerImageName.parse(IMAGE)).get();
    }

    DockerClient docker() {
        return docker;
    }

    String start(Map<String, String> labels) {
        String id = create(labels);
        docker.startContainerCmd(id).exec();
        return id;
    }

    String create(Map<String, String> labels) {
        CreateContainerResponse container = docker.createContainerCmd(IMAGE)
                .withLabels(labels)
                .withVolumes(new Volume("/data"))
                .withEntrypoint("sleep", "600")
                .exec();
        made.add(container.getId());
        return container.getId();
    }

    /** The names of the volumes of a container; a mounted file has none. */
    List<String> volumesOf(String id) {
        return docker.inspectContainerCmd(id).exec().getMounts().stream()
                .flatMap(mount -> Optional.ofNullable(mount.getName()).stream())
                .toList();
    }

    boolean hasContainer(String id) {
        return docker.listContainersCmd().withShowAll(true).exec().stream()
                .anyMatch(container -> container.getId().equals(id));
    }

    boolean hasVolume(String name) {
        return docker.listVolumesCmd().exec().getVolumes().stream()
                .anyMatch(volume -> volume.getName().equals(name));
    }

    /** A LocalStack, and its instances, which it names after itself. */
    void removeWithInstances(String localStack) {
        String name = docker.inspectContainerCmd(localStack).exec().getName().replace('_', '-');
        remove(localStack);
        docker.listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> container.getNames()[0].startsWith(name + "-lambda-"))
                .forEach(container -> remove(container.getId()));
    }

    private void remove(String id) {
        docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    }

    @Override
    public void close() {
        made.stream().filter(this::hasContainer).forEach(this::remove);
    }
}
