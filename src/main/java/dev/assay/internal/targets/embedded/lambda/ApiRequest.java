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
 * @param resource the variable segment of the path: a function's name or ARN; empty where the path has none
 * @param request what came
 */
record ApiRequest(String id, String resource, Request request) {

    /** The function's name. */
    String function() {
        return Arn.name(resource);
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
