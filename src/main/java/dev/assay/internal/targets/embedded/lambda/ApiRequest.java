package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * A request whose sender is known and whose operation was found.
 *
 * @param id the request id that the answer carries
 * @param resource the variable segment of the path: a function's name or ARN; empty if the path has none
 * @param request what came
 */
record ApiRequest(String id, String resource, Request request) {

    /** The function that the path names, with the qualifier of the query if the form has one there. */
    FunctionReference function(ReferenceForm form) {
        Optional<String> qualifier = form == ReferenceForm.NAMESPACED
                ? parameter("Qualifier").filter(text -> !text.isEmpty())
                : Optional.empty();
        return FunctionReference.read(form, resource, qualifier);
    }

    /** The same, for operations on functions alone: a qualifier is refused with the message. */
    FunctionReference unqualified(ReferenceForm form, String message) {
        FunctionReference reference = function(form);
        if (reference.qualifier() != null) {
            throw ServiceError.invalidParameter(message);
        }
        return reference;
    }

    JsonNode json() {
        return Json.request(request.body());
    }

    Headers headers() {
        return request.head().headers();
    }

    Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    List<String> parameters(String name) {
        return request.head().parameters().getOrDefault(name, List.of());
    }
}
