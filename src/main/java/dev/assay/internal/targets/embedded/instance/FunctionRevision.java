package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What instances are started from: one state of a function's code and configuration. Two revisions never share instances.
 *
 * @param function the function's name
 * @param revision unique for each change of code or configuration
 * @param code the unpacked deployment package; read only
 * @param handler {@code package.Class} or {@code package.Class::method}
 * @param memoryMegabytes 128 to 10,240
 * @param timeout 1 to 900 s
 * @param environment the function's own environment variables
 */
public record FunctionRevision(
        String function,
        String revision,
        Path code,
        String handler,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment) {

    public FunctionRevision {
        environment = Map.copyOf(environment);
    }
}
