package dev.assay.internal.observations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The event {@code platform.report} of a log in JSON. A function may write a line that only looks like one. */
final class ReportEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportEvent() {}

    /** Its metrics; absent if the line is no such event. */
    static @Nullable JsonNode metrics(String line) {
        try {
            JsonNode event = JSON.readTree(line);
            JsonNode metrics = event.path("record").path("metrics");
            return event.path("type").asText().equals("platform.report") && metrics.isObject() ? metrics : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
