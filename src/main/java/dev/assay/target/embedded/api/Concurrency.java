package dev.assay.target.embedded.api;

import org.jspecify.annotations.Nullable;

/**
 * Counts the calls in flight of one function against the concurrency that is reserved for it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Reserved concurrency</a>
 */
final class Concurrency {

    private static final String REASON = "ReservedFunctionConcurrentInvocationLimitExceeded";

    private @Nullable Integer reserved;
    private int inFlight;

    synchronized @Nullable Integer reserved() {
        return reserved;
    }

    /** 0 refuses every call; null takes the reservation away. */
    synchronized void reserve(@Nullable Integer calls) {
        if (calls != null && calls < 0) {
            throw ServiceError.validation(
                    "reservedConcurrentExecutions", calls, "Member must have value greater than or equal to 0");
        }
        reserved = calls;
    }

    /** Counts a call in, or refuses it with status 429. */
    synchronized void enter() {
        if (reserved != null && inFlight >= reserved) {
            throw ServiceError.throttled(REASON);
        }
        inFlight++;
    }

    synchronized void leave() {
        inFlight--;
    }
}
