package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes the bodies of requests and responses. */
final class Json {

    /** A deployment package comes as one string, longer than Jackson allows by default. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxStringLength(LambdaService.LONGEST_REQUEST_BYTES)
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree could not be written", e);
        }
    }

    /** The object that a request's body is; an empty body is an empty object. */
    static JsonNode request(byte[] body) {
        if (body.length == 0) {
            return object();
        }
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Said below: the parser's own words would quote the body.
        }
        throw ServiceError.ofUser(400, "SerializationException", "The body must be a JSON object");
    }

    /** The texts of an array. */
    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    /** A value that is JSON; what is not, as a text. */
    static JsonNode value(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            return MAPPER.getNodeFactory().textNode(new String(json, StandardCharsets.UTF_8));
        }
    }

    /** Refuses an event that is not one JSON value, without building it. */
    static void checkEvent(byte[] event) {
        try (JsonParser parser = MAPPER.createParser(event)) {
            boolean any = parser.nextToken() != null;
            parser.skipChildren();
            if (any && parser.nextToken() == null) {
                return;
            }
        } catch (IOException e) {
            // Said below: the parser's own words would quote the event.
        }
        throw ServiceError.invalidRequest(
                "Could not parse request body into json: Could not parse payload into json: it must be one JSON value");
    }
}
