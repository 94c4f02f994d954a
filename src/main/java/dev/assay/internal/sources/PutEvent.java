package dev.assay.internal.sources;

import org.jspecify.annotations.Nullable;

/**
 * An event that a source has taken.
 *
 * @param id recognises it when it arrives
 * @param key within what it has an order; absent if it has none
 * @param token the service's name for it; absent if it gave none
 */
public record PutEvent(
        String id, @Nullable String key, @Nullable String token) {}
