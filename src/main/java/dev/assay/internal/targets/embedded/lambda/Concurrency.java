package dev.assay.internal.targets.embedded.lambda;

import org.jspecify.annotations.Nullable;

/**
 * Counts the calls in flight of one function against the concurrency that is reserved for it, or else against the account's.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Reserved concurrency</a>
 */
final class Concurrency {

    private static final String REASON = "ReservedFunctionConcurrentInvocationLimitExceeded";

    private final AccountConcurrency account;
    private @Nullable Integer reserved;
    private int inFlight;

    Concurrency(AccountConcurrency account) {
        this.account = account;
    }

    @Nullable
    Integer reserved() {
        synchronized (account) {
            return reserved;
        }
    }

    /** 0 refuses every call; null takes the reservation away. */
    void reserve(@Nullable Integer calls) {
        if (calls != null && calls < 0) {
            throw ServiceError.validation(
                    "reservedConcurrentExecutions", calls, "Member must have value greater than or equal to 0");
        }
        synchronized (account) {
            int leaving = (reserved == null ? inFlight : 0) - (calls == null ? inFlight : 0);
            account.exchange(reserved == null ? 0 : reserved, calls == null ? 0 : calls, leaving);
            reserved = calls;
        }
    }

    /** Counts a call in, or refuses it with status 429. */
    void enter() {
        synchronized (account) {
            if (reserved == null) {
                account.enter();
            } else if (inFlight >= reserved) {
                throw ServiceError.throttled(REASON);
            }
            inFlight++;
        }
    }

    void leave() {
        synchronized (account) {
            inFlight--;
            if (reserved == null) {
                account.leave();
            }
        }
    }
}
