package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.assay.internal.targets.localstack.cleanup.DockerObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine that a client reaches. */
record RealEngine(DockerClient docker) implements Engine {

    private static final String RUNNING = "running";
    private static final String LABEL = "label";

    @Override
    public List<DockerObject> labelled(String label) {
        List<DockerObject> objects = new ArrayList<>();
        List<String> filter = List.of(label);
        docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(filter)
                .exec()
                .forEach(found -> objects.add(container(found)));
        docker.listNetworksCmd()
                .withFilter(LABEL, filter)
                .exec()
                .forEach(found -> objects.add(object(Kind.NETWORK, found.getId(), found.getLabels())));
        // Absent, not empty, where an engine has no volume.
        Optional.ofNullable(
                        docker.listVolumesCmd().withFilter(LABEL, filter).exec().getVolumes())
                .orElse(List.of())
                .forEach(found -> objects.add(object(Kind.VOLUME, found.getName(), found.getLabels())));
        return objects;
    }

    private static DockerObject container(Container found) {
        return new DockerObject(Kind.CONTAINER, found.getId(), RUNNING.equals(found.getState()), found.getLabels());
    }

    private static DockerObject object(Kind kind, String id, Map<String, String> labels) {
        return new DockerObject(kind, id, false, labels);
    }

    @Override
    public void remove(DockerObject object) {
        try {
            switch (object.kind()) {
                case CONTAINER ->
                    docker.removeContainerCmd(object.id())
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec();
                case NETWORK -> docker.removeNetworkCmd(object.id()).exec();
                case VOLUME -> docker.removeVolumeCmd(object.id()).exec();
            }
        } catch (NotFoundException e) {
            // Somebody else was faster: Ryuk, LocalStack itself, another run that starts.
        } catch (ConflictException e) {
            // Somebody else is removing it just now; if it is for another reason it will be found again.
        }
    }
}
