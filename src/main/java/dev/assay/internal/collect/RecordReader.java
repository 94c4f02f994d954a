package dev.assay.internal.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.data.CollectedRecord;
import dev.assay.data.CollectedRecord.Refusal;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Makes a record of an object, or says why it is none. What it holds goes before what its key says; neither is trusted with a path. */
final class RecordReader {

    /** A profile has 1.5 KB; Lambda's own limit for what a function answers is 6 MB. */
    static final long LARGEST_BYTES = 1024 * 1024;

    private static final int LONGEST_ID = 256;

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RecordPlace place;

    RecordReader(RecordPlace place) {
        this.place = place;
    }

    /** What can be said without fetching the object; null when it is to be fetched. */
    @Nullable
    CollectedRecord refusedUnseen(S3Object object) {
        if (RecordKey.of(place, object.key()) == null) {
            return refused(object, Refusal.Kind.FOREIGN, "must have a key of the form " + form());
        }
        return object.size() > LARGEST_BYTES
                ? refused(object, Refusal.Kind.INVALID, "must be at most 1 MB, not " + object.size() + " bytes")
                : null;
    }

    CollectedRecord read(S3Object object, String etag, byte[] bytes) {
        JsonNode json = json(bytes);
        RecordKey key = RecordKey.of(place, object.key());
        if (json == null || !json.isObject() || key == null) {
            return refused(object, Refusal.Kind.INVALID, "must be a JSON object");
        }
        String run = text(json, "runId");
        if (!place.isOfSaaf() && run != null && !run.equals(place.runId())) {
            return refused(object, Refusal.Kind.FOREIGN, "must be of run " + place.runId() + ", not of " + run);
        }
        String requestId = text(json, "requestId");
        String execution = text(json, "executionId");
        return CollectedRecord.of(
                object.key(),
                etag,
                bytes.length,
                object.lastModified(),
                requestId == null ? key.requestId() : requestId,
                execution == null ? key.executionId() : execution,
                json);
    }

    private String form() {
        return place.isOfSaaf() ? "{uuid}.json" : place.start() + "<instance>/<request id>/<execution>.json";
    }

    private static @Nullable JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value != null && value.isTextual() && value.textValue().length() <= LONGEST_ID
                ? value.textValue()
                : null;
    }

    private static CollectedRecord refused(S3Object object, Refusal.Kind kind, String must) {
        return CollectedRecord.refused(
                object.key(),
                String.valueOf(object.eTag()),
                object.size(),
                object.lastModified(),
                new Refusal(kind, "record (" + object.key() + ") " + must + ". See " + Problem.PROFILE_RECORD.page()));
    }
}
