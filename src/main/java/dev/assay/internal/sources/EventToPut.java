package dev.assay.internal.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An event on its way into a source.
 *
 * @param id recognises it when it arrives
 * @param caller who puts it: one caller's events have an order
 * @param call the number of the call within its visit
 * @param payload a JSON object
 */
public record EventToPut(String id, int caller, int call, byte[] payload) {

    /** The message attribute, or field of the payload, that holds the id. */
    static final String ID = "assayEvent";

    /** The payload as it is. */
    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The payload with the id in it, for services whose events have no attributes. */
    String marked() {
        try {
            ObjectNode object = (ObjectNode) Json.MAPPER.readTree(payload);
            return Json.MAPPER.writeValueAsString(object.put(ID, id));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("payload must be JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within what a source that keeps order keeps it. */
    String key() {
        return "caller-" + caller;
    }
}
