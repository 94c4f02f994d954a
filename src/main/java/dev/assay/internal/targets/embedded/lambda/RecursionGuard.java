package dev.assay.internal.targets.embedded.lambda;

/**
 * Whether a function may be called again and again by one chain of calls.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html">Use Lambda recursive loop detection</a>
 */
final class RecursionGuard {

    static final String TERMINATE = "Terminate";
    static final String ALLOW = "Allow";

    /** "Approximately 16 times" on AWS, exactly so here: the next call is refused. */
    private static final int MOST_CALLS = 16;

    private volatile String setting = TERMINATE;

    String setting() {
        return setting;
    }

    void set(String wanted) {
        if (!wanted.equals(TERMINATE) && !wanted.equals(ALLOW)) {
            throw ServiceError.validation(
                    "recursiveLoop", wanted, "Member must satisfy enum value set: [Terminate, Allow]");
        }
        setting = wanted;
    }

    boolean stops(Trace trace, String arn) {
        return setting.equals(TERMINATE) && trace.callsOf(arn) >= MOST_CALLS;
    }
}
