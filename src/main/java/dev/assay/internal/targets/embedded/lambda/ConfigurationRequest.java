package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of CreateFunction and UpdateFunctionConfiguration. A setting that is not known is refused, never ignored. */
final class ConfigurationRequest {

    private static final Set<String> UNDERSTOOD = Set.of(
            "FunctionName",
            "Runtime",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "Environment",
            "EphemeralStorage",
            "Code",
            "Architectures",
            "Tags",
            "RevisionId");

    /** Settings that AWS has defaults for; a request may state the default. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "PackageType", "\"Zip\"",
            "Publish", "false",
            "TracingConfig", "{\"Mode\":\"PassThrough\"}",
            "SnapStart", "{\"ApplyOn\":\"None\"}");

    /** What to use instead of a setting that is not here. */
    private static final Map<String, String> INSTEAD = Map.of(
            "DeadLetterConfig",
            ": a dead-letter queue is a queue or a topic, and it has neither; use PutFunctionEventInvokeConfig with a function or"
                    + " a bucket as the destination for failures");

    private static final int LONGEST_NAME = 64;
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;
    private static final int DEFAULT_EPHEMERAL_MEGABYTES = 512;

    private final JsonNode body;

    ConfigurationRequest(JsonNode body) {
        this.body = body;
        Architectures.check(body.path("Architectures"));
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode value = field.getValue();
            boolean absent = asksForNothing(value);
            boolean isDefault = value.toString().equals(DEFAULTS.get(field.getKey()));
            if (!absent && !isDefault && !UNDERSTOOD.contains(field.getKey())) {
                throw ServiceError.notImplemented("the setting " + field.getKey()
                        + (DEFAULTS.containsKey(field.getKey()) ? " " + value : "")
                        + INSTEAD.getOrDefault(field.getKey(), ""));
            }
        }
    }

    /** Such as a VpcConfig whose lists are empty, by which AWS takes a function out of its VPC. */
    private static boolean asksForNothing(JsonNode value) {
        if (value.isContainerNode()) {
            return value.valueStream().allMatch(ConfigurationRequest::asksForNothing);
        }
        return value.isNull() || value.asText().isEmpty() || (value.isBoolean() && !value.asBoolean());
    }

    FunctionConfiguration created() {
        return new FunctionConfiguration(
                newName(required("FunctionName")),
                required("Runtime"),
                required("Role"),
                required("Handler"),
                text("Description", ""),
                number("Timeout", DEFAULT_TIMEOUT_SECONDS),
                number("MemorySize", DEFAULT_MEMORY_MEGABYTES),
                ephemeral(DEFAULT_EPHEMERAL_MEGABYTES),
                environment(Map.of()));
    }

    private static String newName(String reference) {
        FunctionReference function = FunctionReference.read(ReferenceForm.FUNCTION_NAME, reference);
        if (function.name().length() > LONGEST_NAME) {
            throw ServiceError.invalidParameter("1 validation error detected: "
                    + ServiceError.violation(
                            "functionName",
                            function.name(),
                            "Member must have length less than or equal to " + LONGEST_NAME));
        }
        if (!function.isLatest()) {
            throw ServiceError.invalidParameter("FunctionName (" + reference + ") must not name a version or an alias");
        }
        return function.name();
    }

    FunctionConfiguration changed(FunctionConfiguration before) {
        return new FunctionConfiguration(
                before.name(),
                text("Runtime", before.runtime()),
                text("Role", before.role()),
                text("Handler", before.handler()),
                text("Description", before.description()),
                number("Timeout", before.timeoutSeconds()),
                number("MemorySize", before.memoryMegabytes()),
                ephemeral(before.ephemeralMegabytes()),
                environment(before.environment()));
    }

    /** The revision that the function must have for the change to be made; absent if any revision will do. */
    @Nullable
    String revisionId() {
        return body.hasNonNull("RevisionId") ? body.get("RevisionId").asText() : null;
    }

    Map<String, String> tags() {
        return strings(body.path("Tags"));
    }

    private Map<String, String> environment(Map<String, String> otherwise) {
        return body.hasNonNull("Environment") ? strings(body.get("Environment").path("Variables")) : otherwise;
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }

    private String required(String field) {
        if (!body.hasNonNull(field)) {
            String name = Character.toLowerCase(field.charAt(0)) + field.substring(1);
            throw ServiceError.validation(name, null, "Member must not be null");
        }
        return body.get(field).asText();
    }

    private String text(String field, String otherwise) {
        return body.hasNonNull(field) ? body.get(field).asText() : otherwise;
    }

    private int ephemeral(int otherwise) {
        return number(body.path("EphemeralStorage").path("Size"), "EphemeralStorage.Size", otherwise);
    }

    private int number(String field, int otherwise) {
        return number(body.path(field), field, otherwise);
    }

    private static int number(JsonNode value, String field, int otherwise) {
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw ServiceError.ofUser(400, "SerializationException", field + " must be a whole number");
        }
        return value.asInt();
    }
}
