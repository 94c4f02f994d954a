package dev.assay.internal.measurement;

import java.util.Map;

/**
 * The function under test, before a cell's configuration is applied to it.
 *
 * @param code the deployment package, a zip
 * @param handler {@code package.Class} or {@code package.Class::method}
 * @param runtime a Lambda runtime identifier; empty for the target's own Java runtime
 * @param memoryMegabytes where memory is not a factor
 * @param timeoutSeconds where the timeout is not a factor
 * @param environment the function's environment variables
 */
public record FunctionToDeploy(
        byte[] code,
        String handler,
        String runtime,
        int memoryMegabytes,
        int timeoutSeconds,
        Map<String, String> environment) {

    public FunctionToDeploy {
        environment = Map.copyOf(environment);
    }
}
