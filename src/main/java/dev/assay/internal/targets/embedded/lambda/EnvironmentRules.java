package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What AWS Lambda demands of a function's environment variables.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working with Lambda environment
 *     variables</a>
 */
final class EnvironmentRules {

    private static final int LIMIT_BYTES = 4 * 1024;
    private static final String NAME = "[a-zA-Z][a-zA-Z0-9_]+";
    private static final String UNABLE = "Lambda was unable to configure your environment variables because the"
            + " environment variables you have provided ";

    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_RUNTIME_DIR",
            "LAMBDA_TASK_ROOT");

    private EnvironmentRules() {}

    static void check(Map<String, String> environment) {
        List<String> reserved = environment.keySet().stream()
                .filter(RESERVED::contains)
                .sorted()
                .toList();
        if (!reserved.isEmpty()) {
            throw ServiceError.invalidParameter(UNABLE
                    + "contains reserved keys that are currently not supported for modification. Reserved keys used in"
                    + " this request: " + String.join(", ", reserved));
        }
        ObjectNode measured = Json.object();
        environment.forEach((name, value) -> {
            if (!name.matches(NAME)) {
                throw ServiceError.validation(
                        "environment.variables",
                        name,
                        "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: " + NAME
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
