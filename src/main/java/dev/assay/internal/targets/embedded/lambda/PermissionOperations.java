package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;
import java.util.List;

/**
 * Adds, shows and removes the statements that say which services may call a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">AddPermission</a>
 */
final class PermissionOperations {

    private static final String ACTION = "lambda:InvokeFunction";
    private static final String VERSION = "2012-10-17";

    private final Functions functions;

    PermissionOperations(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("AddPermission", this::add);
        routes.add("GetPolicy", this::get);
        routes.add("RemovePermission", this::remove);
    }

    private Response add(ApiRequest request) {
        DeployedFunction function = find(request);
        JsonNode wanted = request.json();
        String id = wanted.path("StatementId").asText();
        String action = wanted.path("Action").asText();
        if (!id.matches("[a-zA-Z0-9-_]{1,100}")) {
            throw ServiceError.validation(
                    "statementId", id, "Member must satisfy regular expression pattern: ([a-zA-Z0-9-_]+)");
        }
        if (!action.equals(ACTION)) {
            throw ServiceError.invalidParameter("The embedded target has permissions for " + ACTION + " only.");
        }
        ObjectNode statement = statement(function.name(), id, wanted);
        if (!function.permissions().add(id, statement)) {
            throw ServiceError.ofUser(
                    409,
                    "ResourceConflictException",
                    "The statement id (" + id + ") provided already exists. Please provide a new statement id, or"
                            + " remove the existing statement.");
        }
        return JsonAnswers.json(201, Json.object().put("Statement", statement.toString()));
    }

    private static ObjectNode statement(String function, String id, JsonNode wanted) {
        ObjectNode statement = Json.object().put("Sid", id).put("Effect", "Allow");
        statement.putObject("Principal").put("Service", wanted.path("Principal").asText());
        statement.put("Action", ACTION).put("Resource", FunctionReference.arn(function));
        if (wanted.has("SourceArn")) {
            statement
                    .putObject("Condition")
                    .putObject("ArnLike")
                    .put("AWS:SourceArn", wanted.path("SourceArn").asText());
        }
        return statement;
    }

    private Response get(ApiRequest request) {
        DeployedFunction function = find(request);
        ObjectNode policy = Json.object().put("Version", VERSION).put("Id", "default");
        policy.putArray("Statement")
                .addAll(List.copyOf(function.permissions()
                        .all()
                        .orElseThrow(() -> ServiceError.notFound("The resource you requested does not exist."))
                        .values()));
        return JsonAnswers.json(
                200,
                Json.object()
                        .put("Policy", policy.toString())
                        .put("RevisionId", function.current().revisionId()));
    }

    private Response remove(ApiRequest request) {
        DeployedFunction function = find(request);
        List<String> segments = request.request().head().segments();
        String id = segments.get(segments.size() - 1);
        if (!function.permissions().remove(id)) {
            throw ServiceError.notFound("Statement " + id + " is not found in resource policy.");
        }
        return JsonAnswers.empty();
    }

    private DeployedFunction find(ApiRequest request) {
        return functions.get(request.function(ReferenceForm.UNQUALIFIED));
    }
}
