package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.text.Sha256;
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

    private static final String CREATING = "Creating";
    private static final String CREATING_REASON = "The function is being created.";

    private FunctionJson() {}

    /** A function at rest. */
    static ObjectNode of(Revision revision) {
        return described(revision)
                .put("State", "Active")
                .put("LastUpdateStatus", "Successful")
                .setAll(runtimeVersion(revision));
    }

    /** A function in a list, which says nothing of its state. */
    static ObjectNode listed(Revision revision, boolean qualified) {
        ObjectNode json = described(revision);
        String arn = FunctionReference.arn(revision.configuration().name());
        return json.put("FunctionArn", qualified ? arn + ":" + FunctionReference.LATEST : arn);
    }

    /** A function as the answer to its creation shows it: ready, with another revision id, when the client asks next. */
    static ObjectNode creating(Revision revision) {
        return described(revision)
                .put("RevisionId", Revision.newId())
                .put("State", "Pending")
                .put("StateReason", CREATING_REASON)
                .put("StateReasonCode", CREATING)
                .setAll(runtimeVersion(revision));
    }

    /** A function as the answer to a change shows it: ready, with another revision id, when the client asks next. */
    static ObjectNode updating(Revision revision) {
        return described(revision)
                .put("RevisionId", Revision.newId())
                .put("State", "Active")
                .put("LastUpdateStatus", "InProgress")
                .put("LastUpdateStatusReason", CREATING_REASON)
                .put("LastUpdateStatusReasonCode", CREATING)
                .setAll(runtimeVersion(revision));
    }

    private static ObjectNode described(Revision revision) {
        FunctionConfiguration configuration = revision.configuration();
        ObjectNode json = Json.object()
                .put("FunctionName", configuration.name())
                .put("FunctionArn", FunctionReference.arn(configuration.name()))
                .put("Runtime", configuration.runtime())
                .put("Role", configuration.role())
                .put("Handler", configuration.handler())
                .put("CodeSize", revision.code().size())
                .put("CodeSha256", revision.code().sha256())
                .put("Description", configuration.description())
                .put("Timeout", configuration.timeoutSeconds())
                .put("MemorySize", configuration.memoryMegabytes())
                .put("LastModified", LAST_MODIFIED.format(revision.modified()))
                .put("Version", FunctionReference.LATEST)
                .put("RevisionId", revision.revisionId());
        json.putObject("EphemeralStorage").put("Size", configuration.ephemeralMegabytes());
        addEnvironment(json, configuration.environment());
        addDefaults(json, configuration.name());
        return json;
    }

    /** AWS names a build of its runtime by 64 digits; here they stand for the JVM that functions run on. */
    private static ObjectNode runtimeVersion(Revision revision) {
        String build = Sha256.hex(revision.configuration().runtime() + " " + Runtime.version());
        ObjectNode json = Json.object();
        json.putObject("RuntimeVersionConfig")
                .put("RuntimeVersionArn", "arn:aws:lambda:" + AwsAccount.REGION + "::runtime:" + build);
        return json;
    }

    private static void addEnvironment(ObjectNode json, Map<String, String> environment) {
        if (!environment.isEmpty()) {
            ObjectNode variables = json.putObject("Environment").putObject("Variables");
            environment.forEach(variables::put);
        }
    }

    /** Settings that cannot be changed here have AWS's defaults. */
    private static void addDefaults(ObjectNode json, String name) {
        json.put("PackageType", "Zip");
        json.putArray("Architectures").add(Architectures.here());
        json.putObject("TracingConfig").put("Mode", "PassThrough");
        json.putObject("SnapStart").put("ApplyOn", "None").put("OptimizationStatus", "Off");
        json.putObject("LoggingConfig").put("LogFormat", "Text").put("LogGroup", "/aws/lambda/" + name);
    }
}
