package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;
import java.util.List;

/** Adds, removes and lists the tags of a function. */
final class TagOperations {

    private static final String UNQUALIFIED =
            "Tags on function aliases and versions are not supported. Please specify a function ARN.";

    private final Functions functions;

    TagOperations(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("TagResource", this::tag);
        routes.add("UntagResource", this::untag);
        routes.add("ListTags", this::list);
    }

    private Response tag(ApiRequest request) {
        DeployedFunction function = find(request);
        JsonNode tags = request.json().path("Tags");
        if (!tags.isObject()) {
            throw ServiceError.validation("tags", null, "Member must not be null");
        }
        if (tags.isEmpty()) {
            throw ServiceError.invalidParameter("An error occurred and the request cannot be processed.");
        }
        function.touch(() -> function.tags().add(ConfigurationRequest.strings(tags)));
        return JsonAnswers.empty();
    }

    private Response untag(ApiRequest request) {
        DeployedFunction function = find(request);
        List<String> keys = request.parameters("tagKeys");
        if (keys.isEmpty()) {
            throw ServiceError.validation("tagKeys", null, "Member must not be null");
        }
        function.touch(() -> function.tags().remove(keys));
        return JsonAnswers.empty();
    }

    private Response list(ApiRequest request) {
        ObjectNode answer = Json.object();
        ObjectNode tags = answer.putObject("Tags");
        find(request).tags().all().forEach(tags::put);
        return JsonAnswers.json(200, answer);
    }

    private DeployedFunction find(ApiRequest request) {
        return functions.get(request.unqualified(ReferenceForm.RESOURCE, UNQUALIFIED));
    }
}
