package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.PlannedWork;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AccountLimit;

/**
 * What the account may do at once.
 *
 * @param concurrent how many calls of all functions in flight; empty if AWS does not tell
 * @param unreserved how many of them are not reserved by a function
 */
record Quotas(OptionalInt concurrent, OptionalInt unreserved) {

    private static final Quotas UNKNOWN = new Quotas(OptionalInt.empty(), OptionalInt.empty());

    private static final int MADE_IN_TEN_SECONDS = 1000;

    /** AWS keeps so many for functions without a reservation. */
    static final int NEVER_RESERVED = 100;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    /**
     * What AWS tells.
     *
     * @param standIn whether it is a server that stands in for AWS, which may not know the operation
     * @throws InvalidInputException if the principal may not ask
     */
    static Quotas of(LambdaClient functions, boolean standIn) {
        try {
            AccountLimit limit = functions.getAccountSettings().accountLimit();
            return limit == null
                    ? UNKNOWN
                    : new Quotas(of(limit.concurrentExecutions()), of(limit.unreservedConcurrentExecutions()));
        } catch (AwsServiceException e) {
            if (e.statusCode() == FORBIDDEN) {
                throw new InvalidInputException(
                        Problem.AWS_PERMISSION,
                        "permission lambda:GetAccountSettings must be given: " + e.getMessage(),
                        "Add it to the policy; docs/guide/aws.md has a policy with all that a run needs",
                        e);
            }
            if (standIn && (e.statusCode() == NOT_FOUND || e.statusCode() == NOT_IMPLEMENTED)) {
                return UNKNOWN;
            }
            throw e;
        }
    }

    private static OptionalInt of(Integer limit) {
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** @throws InvalidInputException if the work has more calls in flight than the account may have */
    void check(PlannedWork work) {
        if (concurrent.isPresent() && work.callsAtOnce() > concurrent.getAsInt()) {
            throw new InvalidInputException(
                    Problem.AWS_QUOTA,
                    "calls at once (" + work.callsAtOnce() + ") of " + work.experiment()
                            + " must be at most the account's " + concurrent.getAsInt() + " concurrent executions",
                    "Narrow the design by -Dassay.levels, or have the quota raised; new accounts have 10");
        }
    }

    /**
     * What is to be said of work that calls faster than Lambda makes instances; empty if it does not.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html#scaling-rate">Concurrency scaling rate</a>
     */
    static Optional<String> scaling(PlannedWork work) {
        return work.callsAtOnce() > MADE_IN_TEN_SECONDS
                ? Optional.of("calls at once (" + work.callsAtOnce() + ") of " + work.experiment() + " exceed the "
                        + MADE_IN_TEN_SECONDS
                        + " instances that Lambda adds to a function in 10 s: those beyond are throttled at first")
                : Optional.empty();
    }

    /** Why no function can reserve concurrency; empty if one can. */
    Optional<String> withoutReservation() {
        return unreserved.isPresent() && unreserved.getAsInt() <= NEVER_RESERVED
                ? Optional.of("the account has " + unreserved.getAsInt()
                        + " unreserved concurrent executions, and AWS keeps " + NEVER_RESERVED + " of them unreserved")
                : Optional.empty();
    }
}
