package dev.assay.internal.targets.embedded.lambda;

/**
 * The calls in flight of all functions, against the account's limit. What is reserved for functions is taken from it; functions
 * without a reservation share the rest. Its lock is that of every {@link Concurrency}, so that each call is counted once.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Reserved concurrency</a>
 */
final class AccountConcurrency {

    private static final String REASON = "ConcurrentInvocationLimitExceeded";

    /** What AWS keeps for functions without a reservation. */
    private static final int LEAST_UNRESERVED = 100;

    private final int limit;
    private int reserved;
    private int unreservedInFlight;

    AccountConcurrency(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    synchronized int unreserved() {
        return limit - reserved;
    }

    /**
     * A function's reservation changes, with calls of it in flight.
     *
     * @param before 0 if nothing was reserved
     * @param after 0 if nothing is to be reserved
     * @param leaving calls that were counted as unreserved and no longer are; negative for calls that become unreserved
     */
    synchronized void exchange(int before, int after, int leaving) {
        int least = Math.min(LEAST_UNRESERVED, limit);
        if (after > before && limit - reserved - after + before < least) {
            throw ServiceError.invalidParameter(
                    "Specified ReservedConcurrentExecutions for function decreases account's"
                            + " UnreservedConcurrentExecution below its minimum value of [" + least + "].");
        }
        reserved += after - before;
        unreservedInFlight -= leaving;
    }

    synchronized void enter() {
        if (unreservedInFlight >= limit - reserved) {
            throw ServiceError.throttled(REASON);
        }
        unreservedInFlight++;
    }

    synchronized void leave() {
        unreservedInFlight--;
    }
}
