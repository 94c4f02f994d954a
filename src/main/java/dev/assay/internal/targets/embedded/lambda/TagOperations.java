package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;

/** Adds, removes and lists the tags of a function. */
final class TagOperations {

    private final Functions functions;

    TagOperations(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("TagResource", "POST /2017-03-31/tags/*", this::tag);
        routes.add("UntagResource", "DELETE /2017-03-31/tags/*", this::untag);
        routes.add("ListTags", "GET /2017-03-31/tags/*", this::list);
    }

    private Response tag(ApiRequest request) {
        find(request).add(ConfigurationRequest.strings(request.json().path("Tags")));
        return JsonAnswers.empty();
    }

    private Response untag(ApiRequest request) {
        find(request).remove(request.parameters("tagKeys"));
        return JsonAnswers.empty();
    }

    private Response list(ApiRequest request) {
        ObjectNode answer = Json.object();
        ObjectNode tags = answer.putObject("Tags");
        find(request).all().forEach(tags::put);
        return JsonAnswers.json(200, answer);
    }

    private Tags find(ApiRequest request) {
        return functions.get(request.function()).tags();
    }
}
