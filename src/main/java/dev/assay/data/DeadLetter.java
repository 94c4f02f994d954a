package dev.assay.data;

import org.jspecify.annotations.Nullable;

/**
 * An event, or a batch of events, that was given up and went to the dead-letter queue or the destination for failures.
 *
 * @param id the event; absent if the letter names a batch by its place in a stream alone
 * @param source the kind of source that it came from
 * @param reason in the service's word, for example {@code RetryAttemptsExhausted}; {@code maxReceiveCount} for a queue's redrive
 */
public record DeadLetter(@Nullable String id, String source, String reason) {}
