package dev.assay.internal.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.data.CollectedRecord;
import dev.assay.data.CollectedRecord.Refusal;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Reads an object as a record, or says why it is none. The content takes precedence over the key; neither is ever used as a
 * path.
 */
final class RecordReader {

    /** A profile has 1.5 KB. Lambda limits the response of a function to 6 MB. */
    static final long LARGEST_BYTES = 1024 * 1024;

    private static final String NO_OBJECT = "must be a JSON object";
    private static final int LONGEST_ID = 256;
    private static final int MOST_LEVELS = 100;

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RecordPlace place;

    RecordReader(RecordPlace place) {
        this.place = place;
    }

    /** The refusal of an object that need not be fetched; null if it has to be. */
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
        try {
            JsonNode json = JSON.readTree(bytes);
            String wrong = json.isObject() ? ProfileDamage.of(json).orElse("") : NO_OBJECT;
            return wrong.isEmpty()
                    ? record(object, etag, bytes.length, json)
                    : refused(object, Refusal.Kind.INVALID, wrong);
        } catch (StreamConstraintsException e) {
            return refused(
                    object,
                    Refusal.Kind.INVALID,
                    "must be at most " + MOST_LEVELS + " levels deep, with numbers and names of a usual length");
        } catch (JsonProcessingException e) {
            return refused(object, Refusal.Kind.INVALID, NO_OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private CollectedRecord record(S3Object object, String etag, long size, JsonNode json) {
        String run = text(json, "runId");
        if (!place.isOfSaaf() && run != null && !run.equals(place.runId())) {
            return refused(object, Refusal.Kind.FOREIGN, "must be of run " + place.runId() + ", not of " + run);
        }
        RecordKey key = Objects.requireNonNull(RecordKey.of(place, object.key()), "other keys are refused unseen");
        String requestId = text(json, "requestId");
        String execution = text(json, "executionId");
        return CollectedRecord.of(
                object.key(),
                etag,
                size,
                object.lastModified(),
                requestId == null ? otherId(json, key) : requestId,
                execution == null ? key.executionId() : execution,
                json);
    }

    private @Nullable String otherId(JsonNode json, RecordKey key) {
        return place.isOfSaaf() ? text(json, RecordKey.INSTANCE) : key.requestId();
    }

    private String form() {
        return place.isOfSaaf() ? "<name>.json" : place.start() + "<instance>/<request id>/<execution>.json";
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
