package dev.assay.targets;

import java.util.Set;

/**
 * The names of environment variables that AWS Lambda takes for a function, and those that it keeps for itself:
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Working with Lambda environment variables</a>.
 */
public final class VariableNames {

    /** What a name looks like, as a regular expression. */
    public static final String PATTERN = "[a-zA-Z][a-zA-Z0-9_]+";

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

    private VariableNames() {}

    /** Whether Lambda sets this variable itself and refuses a function that sets it. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }
}
