package dev.assay.internal.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The payload of every call: JSON, in which the levels of payload factors replace top-level fields. */
public final class PayloadTemplate {

    /** Lambda's limit for a synchronous request (AWS Lambda Developer Guide, "Lambda quotas"). */
    static final int LARGEST_BYTES = 6 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String text;
    private final JsonNode template;
    private final List<String> fields;

    /**
     * @param json the payload as text
     * @param factors the factors of the design
     * @throws InvalidInputException if it is not JSON, or has no fields to put a level in
     */
    public PayloadTemplate(String json, List<DesignFactor> factors) {
        this.text = json;
        this.template = parse(json);
        this.fields = factors.stream()
                .filter(factor -> factor.role() == DesignFactor.Role.PAYLOAD)
                .map(DesignFactor::name)
                .toList();
        if (!fields.isEmpty() && !template.isObject()) {
            throw invalid(json, "must be a JSON object for the factor " + fields.get(0) + " to set a field of it");
        }
    }

    /**
     * Checks what is sent at a cell against Lambda's limit.
     *
     * @throws InvalidInputException if it is larger
     */
    public void checkSize(Cell cell) {
        int bytes = at(cell).length;
        if (bytes > LARGEST_BYTES) {
            throw new InvalidInputException(
                    Problem.PAYLOAD,
                    "payload (" + bytes + " bytes) must be at most 6 MB (" + LARGEST_BYTES + " bytes)",
                    "Put large input into an object store and send its address");
        }
    }

    /** The bytes that are sent at a cell. */
    public byte[] at(Cell cell) {
        if (fields.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode filled = template.deepCopy();
        for (String field : fields) {
            Level level = cell.level(field).orElseThrow();
            filled.set(field, JSON.valueToTree(level.value()));
        }
        return filled.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode parsed = JSON.readTree(json);
            if (parsed.isMissingNode()) {
                throw invalid(json, "must be JSON");
            }
            return parsed;
        } catch (JsonProcessingException e) {
            throw invalid(json, "must be JSON: " + e.getOriginalMessage());
        }
    }

    private static InvalidInputException invalid(String json, String must) {
        String shown = json.length() > 60 ? json.substring(0, 60) + "..." : json;
        return new InvalidInputException(
                Problem.PAYLOAD, "payload (" + shown + ") " + must, "Write it as {\"n\": 1000000}, for example");
    }
}
