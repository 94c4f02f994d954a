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
 * @param id new with each change of code or configuration; instances belong to it
 * @param revisionId what the API shows; new with each change of whatever kind
 * @param configuration what the function is set to
 * @param code what it runs
 * @param modified when the change was made
 */
record Revision(
        String id, String revisionId, FunctionConfiguration configuration, DeployedCode code, Instant modified) {

    static Revision of(FunctionConfiguration configuration, DeployedCode code, Instant modified) {
        return new Revision(newId(), newId(), configuration, code, modified);
    }

    /** The same code and configuration after a change of something else, for example the tags. */
    Revision touched() {
        return new Revision(id, newId(), configuration, code, modified);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** What instances are started from: the user's variables and those by which the function reaches the server. */
    FunctionRevision forInstances(Map<String, String> reaching) {
        Map<String, String> environment = new HashMap<>(reaching);
        environment.putAll(configuration.environment());
        return new FunctionRevision(
                configuration.name(),
                id,
                configuration.runtime(),
                code.folder(),
                configuration.handler(),
                configuration.memoryMegabytes(),
                configuration.ephemeralMegabytes(),
                Duration.ofSeconds(configuration.timeoutSeconds()),
                environment);
    }
}
