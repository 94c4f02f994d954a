package dev.assay.internal.targets.localstack.cleanup;

import java.util.List;

/** What clean-up needs of a Docker engine. */
interface Engine {

    /**
     * All containers, in whatever state, networks and volumes with a label.
     *
     * @param label a label's name, or name=value
     * @throws RuntimeException if the engine does not answer
     */
    List<DockerObject> labelled(String label);

    /**
     * Removes an object at once: a container is killed, and its anonymous volumes go with it. It is no error when somebody else removed it or
     * is about to.
     *
     * @throws RuntimeException if it cannot be removed now
     */
    void remove(DockerObject object);
}
