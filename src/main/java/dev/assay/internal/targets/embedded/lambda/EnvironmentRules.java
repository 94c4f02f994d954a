package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.instance.KeepAlive;
import dev.assay.targets.VariableNames;
import java.util.List;
import java.util.Map;

/**
 * What AWS Lambda demands of a function's environment variables.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working with Lambda environment
 *     variables</a>
 */
final class EnvironmentRules {

    private static final int LIMIT_BYTES = 4 * 1024;
    private static final String UNABLE = "Lambda was unable to configure your environment variables because the"
            + " environment variables you have provided ";

    private EnvironmentRules() {}

    static void check(Map<String, String> environment) {
        List<String> reserved = environment.keySet().stream()
                .filter(VariableNames::isReserved)
                .sorted()
                .toList();
        if (!reserved.isEmpty()) {
            throw ServiceError.invalidParameter(UNABLE
                    + "contains reserved keys that are currently not supported for modification. Reserved keys used in"
                    + " this request: " + String.join(", ", reserved));
        }
        KeepAlive.problem(environment).ifPresent(problem -> {
            throw ServiceError.invalidParameter(problem);
        });
        ObjectNode measured = Json.object();
        environment.forEach((name, value) -> {
            if (!name.matches(VariableNames.PATTERN)) {
                throw ServiceError.validation(
                        "environment.variables",
                        name,
                        "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: "
                                + VariableNames.PATTERN
                                + "]");
            }
            measured.put(name, value);
        });
        // AWS adds the string that it measured; values may be secrets and stay out of messages here.
        if (!environment.isEmpty() && Json.bytes(measured).length > LIMIT_BYTES) {
            throw ServiceError.invalidParameter(UNABLE + "exceeded the 4KB limit");
        }
    }
}
