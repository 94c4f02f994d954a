package dev.assay.internal.targets.embedded.lambda;

import java.util.Map;

/**
 * The configuration of a function.
 *
 * @param name without its ARN
 * @param runtime the Lambda runtime identifier, for example {@code java17}
 * @param role the ARN of its role
 * @param handler {@code package.Class} or {@code package.Class::method}
 * @param description free text
 * @param timeoutSeconds 1 to 900
 * @param memoryMegabytes 128 to 10,240
 * @param ephemeralMegabytes of /tmp; 512 to 10,240
 * @param environment the user's own variables
 */
record FunctionConfiguration(
        String name,
        String runtime,
        String role,
        String handler,
        String description,
        int timeoutSeconds,
        int memoryMegabytes,
        int ephemeralMegabytes,
        Map<String, String> environment) {

    FunctionConfiguration {
        environment = Map.copyOf(environment);
        ConfigurationRules.check(runtime, role, handler, description, timeoutSeconds, memoryMegabytes);
        ConfigurationRules.range("ephemeralStorage.size", ephemeralMegabytes, 512, 10_240);
        EnvironmentRules.check(environment);
    }

    /** Environments hold secrets. */
    @Override
    public String toString() {
        return "FunctionConfiguration[" + name + ", " + memoryMegabytes + " MB]";
    }
}
