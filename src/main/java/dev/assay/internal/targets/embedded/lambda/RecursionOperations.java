package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Response;

/** Sets and shows whether a function may be part of a loop. */
final class RecursionOperations {

    private static final String FIELD = "RecursiveLoop";

    private final Functions functions;

    RecursionOperations(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("PutFunctionRecursionConfig", this::put);
        routes.add("GetFunctionRecursionConfig", this::get);
    }

    private Response put(ApiRequest request) {
        RecursionGuard guard =
                functions.get(request.function(ReferenceForm.UNQUALIFIED)).recursion();
        guard.set(request.json().path(FIELD).asText());
        return shown(guard);
    }

    private Response get(ApiRequest request) {
        return shown(functions.get(request.function(ReferenceForm.UNQUALIFIED)).recursion());
    }

    private static Response shown(RecursionGuard guard) {
        return JsonAnswers.json(200, Json.object().put(FIELD, guard.setting()));
    }
}
