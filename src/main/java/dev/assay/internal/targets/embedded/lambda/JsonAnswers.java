package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.Response;

/** JsonAnswers of the control operations. */
final class JsonAnswers {

    private static final Headers JSON = Headers.NONE.with("Content-Type", "application/json");

    private JsonAnswers() {}

    static Response json(int status, JsonNode body) {
        return new Response(status, JSON, Json.bytes(body));
    }

    /** Taken, to be done later. */
    static Response accepted() {
        return new Response(202, Headers.NONE, new byte[0]);
    }

    static Response empty() {
        return new Response(204, Headers.NONE, new byte[0]);
    }
}
