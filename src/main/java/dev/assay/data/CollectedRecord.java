package dev.assay.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.json.Json;
import dev.assay.internal.text.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a function put into the object store, as it was found there: one line of {@code records.jsonl}.
 *
 * @param key the object's key
 * @param etag the store's mark of its content
 * @param bytes the object's size
 * @param modified when the store took it
 * @param requestId the invocation's id; absent if neither record nor key tells
 * @param executionId tells the executions of one invocation apart; absent in records that name none
 * @param refusal why it is no profile of this run; absent if it is one
 * @param sha256 of the profile as it stands in the line
 * @param profile what the function wrote; absent if it was refused
 */
public record CollectedRecord(
        String key,
        String etag,
        long bytes,
        Instant modified,
        @Nullable String requestId,
        @Nullable String executionId,
        @Nullable Refusal refusal,
        @Nullable String sha256,
        @Nullable JsonNode profile) {

    /**
     * Why something is no profile of this run.
     *
     * @param kind what it is instead
     * @param why one sentence that names the object
     */
    public record Refusal(Kind kind, String why) {

        /** What an object is that is no profile of this run. */
        public enum Kind {
            /** It ought to be a profile and cannot be read as one. */
            INVALID,
            /** It is another run's or nobody's. */
            FOREIGN
        }
    }

    /** A profile, with the hash by which it is recognised when it is read back. */
    public static CollectedRecord of(
            String key,
            String etag,
            long bytes,
            Instant modified,
            @Nullable String requestId,
            @Nullable String executionId,
            JsonNode profile) {
        return new CollectedRecord(key, etag, bytes, modified, requestId, executionId, null, hash(profile), profile);
    }

    /** Something that is no profile of this run. It stays where it is. */
    public static CollectedRecord refused(String key, String etag, long bytes, Instant modified, Refusal refusal) {
        return new CollectedRecord(key, etag, bytes, modified, null, null, refusal, null, null);
    }

    /** Whether it holds a profile that is what was written: what else would be kept need not be kept in the store too. */
    public boolean intact() {
        return refusal == null && profile != null && hash(profile).equals(sha256);
    }

    private static String hash(JsonNode profile) {
        try {
            return Sha256.hex(Json.MAPPER.writeValueAsBytes(profile));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("profile must be representable as JSON", e);
        }
    }
}
