package dev.assay.internal.measurement;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Target;
import java.util.OptionalInt;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.AccountLimit;

/** How many calls the target's account may have running at once, if it says so. */
final class AccountConcurrency {

    private final String target;
    private final OptionalInt limit;

    private AccountConcurrency(String target, OptionalInt limit) {
        this.target = target;
        this.limit = limit;
    }

    static AccountConcurrency of(Target target) {
        return new AccountConcurrency(target.name(), limit(target));
    }

    /**
     * Refuses more calls at once than the account may have: some of them would be throttled for certain.
     *
     * @throws InvalidInputException if there are more
     */
    void check(int callers) {
        if (limit.isPresent() && callers > limit.getAsInt()) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY,
                    "concurrency (" + callers + ") must be at most the account's " + limit.getAsInt() + " on target "
                            + target,
                    "Call less at once, or have the account's limit raised");
        }
    }

    private static OptionalInt limit(Target target) {
        try {
            AccountLimit limit = target.control().getAccountSettings().accountLimit();
            return limit == null || limit.concurrentExecutions() == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(limit.concurrentExecutions());
        } catch (SdkException doesNotSay) {
            return OptionalInt.empty();
        }
    }
}
