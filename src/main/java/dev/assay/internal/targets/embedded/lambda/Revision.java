package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.FunctionRevision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One state of a function's code and configuration.
 *
 * @param id new with each change
 * @param configuration what the function is set to
 * @param code what it runs
 * @param modified when the change was made
 */
record Revision(String id, FunctionConfiguration configuration, DeployedCode code, Instant modified) {

    static Revision of(FunctionConfiguration configuration, DeployedCode code, Instant modified) {
        return new Revision(UUID.randomUUID().toString(), configuration, code, modified);
    }

    /** What instances are started from: the user's variables and those that every function gets. */
    FunctionRevision forInstances(Map<String, String> everyFunctions) {
        Map<String, String> environment = new HashMap<>(everyFunctions);
        environment.putAll(configuration.environment());
        return new FunctionRevision(
                configuration.name(),
                id,
                code.folder(),
                configuration.handler(),
                configuration.memoryMegabytes(),
                Duration.ofSeconds(configuration.timeoutSeconds()),
                environment);
    }
}
