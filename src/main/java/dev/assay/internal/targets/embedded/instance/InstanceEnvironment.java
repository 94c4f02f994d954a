package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.Locales;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of an instance: those that Lambda defines, and the function's own; nothing of ours.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
final class InstanceEnvironment {

    private static final String REGION = "us-east-1";

    private InstanceEnvironment() {}

    static Map<String, String> of(FunctionRevision revision, String logStream, String runtimeApi, Path home) {
        Map<String, String> variables = new TreeMap<>(defaults(home, revision.code()));
        if (!revision.runtime().startsWith("provided")) {
            variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + revision.runtime());
        }
        variables.putAll(revision.environment());
        variables.put("_HANDLER", revision.handler());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", revision.function());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(revision.memoryMegabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + revision.function());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        variables.put("LAMBDA_TASK_ROOT", revision.code().toString());
        return variables;
    }

    private static Map<String, String> defaults(Path home, Path code) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("AWS_DEFAULT_REGION", REGION);
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_REGION", REGION);
        variables.put("HOME", home.toString());
        variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        variables.put("LANG", Locales.utf8());
        variables.put(
                "LD_LIBRARY_PATH",
                "/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:" + code + ":" + code.resolve("lib") + ":/opt/lib");
        variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        variables.put("TZ", ":UTC");
        return variables;
    }
}
