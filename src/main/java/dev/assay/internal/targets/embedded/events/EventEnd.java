package dev.assay.internal.targets.embedded.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an event left the queue.
 *
 * @param condition why
 * @param calls how often the function was called with it
 * @param last how the last call ended; absent if there was none
 * @param at when
 */
public record EventEnd(
        QueuedEvent event,
        Condition condition,
        int calls,
        @Nullable AttemptEnd last,
        Instant at) {

    /** Why an event left the queue. */
    public enum Condition {
        /** It was handled. */
        SUCCESS("Success"),
        /** The function failed as often as it may. */
        RETRIES_EXHAUSTED("RetriesExhausted"),
        /** It had waited for too long. */
        EVENT_AGE_EXCEEDED("EventAgeExceeded"),
        /** The function's reserved concurrency is 0. */
        ZERO_RESERVED_CONCURRENCY("ZeroReservedConcurrency"),
        /** Its chain of calls came to the function too often. */
        RECURSIVE_INVOCATION("RecursiveInvocation");

        private final String word;

        Condition(String word) {
            this.word = word;
        }

        /** The word in the record of the event; AWS publishes the first three, the others are ours. */
        public String word() {
            return word;
        }
    }
}
