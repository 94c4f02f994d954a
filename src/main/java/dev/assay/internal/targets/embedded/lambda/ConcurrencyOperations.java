package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;

/** Sets, shows and takes away the concurrency that is reserved for a function. */
final class ConcurrencyOperations {

    private static final String UNQUALIFIED =
            "This operation is permitted on Lambda functions only. Aliases and versions"
                    + " do not support this operation. Please specify either a function name or an unqualified function ARN.";
    private static final String FIELD = "ReservedConcurrentExecutions";

    private final Functions functions;

    ConcurrencyOperations(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("PutFunctionConcurrency", this::put);
        routes.add("GetFunctionConcurrency", this::get);
        routes.add("DeleteFunctionConcurrency", this::delete);
    }

    private Response put(ApiRequest request) {
        DeployedFunction function = functions.get(reference(request).orLatest());
        JsonNode reserved = request.json().path(FIELD);
        if (!reserved.isIntegralNumber() || !reserved.canConvertToInt()) {
            throw ServiceError.validation("reservedConcurrentExecutions", reserved, "Member must be a whole number");
        }
        function.concurrency().reserve(reserved.asInt());
        return JsonAnswers.json(200, Json.object().put(FIELD, reserved.asInt()));
    }

    private Response get(ApiRequest request) {
        Integer reserved = find(request).reserved();
        ObjectNode answer = Json.object();
        return JsonAnswers.json(200, reserved == null ? answer : answer.put(FIELD, reserved));
    }

    private Response delete(ApiRequest request) {
        find(request).reserve(null);
        return JsonAnswers.empty();
    }

    private Concurrency find(ApiRequest request) {
        return functions.get(reference(request)).concurrency();
    }

    private static FunctionReference reference(ApiRequest request) {
        return request.unqualified(ReferenceForm.FUNCTION_NAME, UNQUALIFIED);
    }
}
