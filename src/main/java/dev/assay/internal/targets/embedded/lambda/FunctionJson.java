package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * A function as the API describes it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html">FunctionConfiguration</a>
 */
final class FunctionJson {

    private static final DateTimeFormatter LAST_MODIFIED = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FunctionJson() {}

    /** A function at rest. */
    static ObjectNode of(Revision revision) {
        return of(revision, "Active", "Successful");
    }

    /** A function as the answer to its creation shows it: ready by the time that the client asks next. */
    static ObjectNode creating(Revision revision) {
        return of(revision, "Pending", "Successful")
                .put("StateReason", "The function is being created.")
                .put("StateReasonCode", "Creating");
    }

    /** A function as the answer to a change shows it: ready by the time that the client asks next. */
    static ObjectNode updating(Revision revision) {
        return of(revision, "Active", "InProgress")
                .put("LastUpdateStatusReason", "The function is being updated.")
                .put("LastUpdateStatusReasonCode", "Updating");
    }

    private static ObjectNode of(Revision revision, String state, String lastUpdateStatus) {
        FunctionConfiguration configuration = revision.configuration();
        ObjectNode json = Json.object()
                .put("FunctionName", configuration.name())
                .put("FunctionArn", Arn.of(configuration.name()))
                .put("Runtime", configuration.runtime())
                .put("Role", configuration.role())
                .put("Handler", configuration.handler())
                .put("CodeSize", revision.code().size())
                .put("CodeSha256", revision.code().sha256())
                .put("Description", configuration.description())
                .put("Timeout", configuration.timeoutSeconds())
                .put("MemorySize", configuration.memoryMegabytes())
                .put("LastModified", LAST_MODIFIED.format(revision.modified()))
                .put("Version", Arn.LATEST)
                .put("RevisionId", revision.id())
                .put("State", state)
                .put("LastUpdateStatus", lastUpdateStatus);
        addEnvironment(json, configuration.environment());
        addDefaults(json, configuration.name());
        return json;
    }

    private static void addEnvironment(ObjectNode json, Map<String, String> environment) {
        if (!environment.isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            environment.forEach(variables::put);
        }
    }

    /** What cannot be set here is what it is by default on AWS. */
    private static void addDefaults(ObjectNode json, String name) {
        json.put("PackageType", "Zip");
        json.putArray("Architectures").add(ConfigurationRequest.architecture());
        json.putObject("TracingConfig").put("Mode", "PassThrough");
        json.putObject("EphemeralStorage").put("Size", 512);
        json.putObject("SnapStart").put("ApplyOn", "None").put("OptimizationStatus", "Off");
        json.putObject("LoggingConfig").put("LogFormat", "Text").put("LogGroup", "/aws/lambda/" + name);
    }
}
