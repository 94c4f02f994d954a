package dev.assay.internal.observations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.data.Body;
import dev.assay.internal.profiles.Profiles;
import dev.assay.internal.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes apart what a function answered: what is kept of its body, its JSON and its profile. */
public final class Bodies {

    /** Bodies up to this size are kept whole, larger ones by hash and size: 64 KB. */
    public static final int LARGEST_KEPT = 64 * 1024;

    /** A response that nests deeper, which no function answers to be read, is kept as text. */
    static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    /**
     * A body that was read.
     *
     * @param body what is kept of it
     * @param json the whole of it as JSON, whatever its size; absent when it is not JSON, nests deeper than 100 levels, or holds
     *     a number beyond the range of double, such as 1e999
     * @param profile the profile in it; absent when it holds none
     */
    public record Parsed(
            Body body, @Nullable JsonNode json, @Nullable JsonNode profile) {}

    /** Reads a body. One that is not JSON is kept as text, in which bytes that are not UTF-8 are replaced. */
    public static Parsed parse(byte[] bytes) {
        JsonNode json = json(bytes);
        boolean kept = bytes.length <= LARGEST_KEPT;
        Body body = new Body(
                bytes.length,
                Sha256.hex(bytes),
                kept ? json : null,
                kept && json == null ? new String(bytes, StandardCharsets.UTF_8) : null);
        return new Parsed(body, json, json == null ? null : kept ? Profiles.of(json) : Profiles.scalars(json));
    }

    private static @Nullable JsonNode json(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node.isMissingNode() || !finite(node) ? null : node;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static boolean finite(JsonNode node) {
        if (node.isDouble() || node.isFloat()) {
            return Double.isFinite(node.doubleValue());
        }
        for (JsonNode child : node) {
            if (!finite(child)) {
                return false;
            }
        }
        return true;
    }
}
