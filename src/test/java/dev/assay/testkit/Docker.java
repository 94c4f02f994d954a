package dev.assay.testkit;

import org.testcontainers.DockerClientFactory;

/** Whether tests that need a Docker engine and LocalStack's image can run here. */
public final class Docker {

    private Docker() {}

    /** For {@code @EnabledIf}. */
    public static boolean isAvailable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
