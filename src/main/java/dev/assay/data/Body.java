package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response: as JSON if it is at most 64 KB, otherwise by its hash alone.
 *
 * @param bytes its size in bytes
 * @param sha256 its SHA-256 in lower-case hexadecimal digits
 * @param json the parsed body; absent if it is larger than 64 KB or not JSON
 * @param text the body if it is not JSON and at most 64 KB
 */
public record Body(
        long bytes,
        String sha256,
        @Nullable JsonNode json,
        @Nullable String text) {}
