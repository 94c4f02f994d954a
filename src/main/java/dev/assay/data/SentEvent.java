package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * An event that was put into an event source.
 *
 * @param sequence of the observation that tells how the put went
 * @param id by which the event is recognised when it arrives: unique within the experiment
 * @param source the kind of source: {@code queue}, {@code topic}, {@code table}, {@code stream}, {@code object} or {@code rule}
 * @param key within which the source keeps the order: message group, partition key or item; absent if it keeps none
 * @param token what the service called it: message id, sequence number, ETag or event id; absent if it gave none
 */
public record SentEvent(
        long sequence,
        String id,
        String source,
        @Nullable String key,
        @Nullable String token) {}
