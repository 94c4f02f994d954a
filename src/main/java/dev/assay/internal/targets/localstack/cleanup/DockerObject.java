package dev.assay.internal.targets.localstack.cleanup;

import java.util.Map;

/**
 * A container, network or volume of a Docker engine that carries a run's labels.
 *
 * @param running of a container: whether it runs
 */
record DockerObject(Kind kind, String id, boolean running, Map<String, String> labels) {

    /** In the order in which they can be removed. */
    enum Kind {
        CONTAINER,
        NETWORK,
        VOLUME
    }

    boolean isLocalStack() {
        return kind == Kind.CONTAINER && RunLabels.areLocalStacks(labels);
    }

    String run() {
        return labels.getOrDefault(RunLabels.RUN, "");
    }
}
