package dev.assay.targets;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/**
 * Another region or another account than a target's own.
 *
 * @param region for example {@code eu-west-1}; empty for the target's own
 * @param account twelve digits; empty for the target's own
 */
public record Elsewhere(String region, String account) {

    private static final String REGION = "[a-z]{2}(-[a-z]+)+-[0-9]";
    private static final String ACCOUNT = "[0-9]{12}";

    /** @throws dev.assay.errors.InputException if one of them has not the form of AWS's */
    public Elsewhere {
        if (!region.isEmpty() && !region.matches(REGION)) {
            throw new InvalidInputException(
                    Problem.COMPANION,
                    "region (" + region + ") must be one of AWS's",
                    "Use eu-west-1, for example, or leave it out");
        }
        if (!account.isEmpty() && !account.matches(ACCOUNT)) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    "account (" + account + ") must be twelve digits",
                    "Use 111111111111, for example, or leave it out");
        }
    }

    /** Another region, in the same account. */
    public static Elsewhere inRegion(String region) {
        return new Elsewhere(region, "");
    }

    /** Another account, in the same region. */
    public static Elsewhere inAccount(String account) {
        return new Elsewhere("", account);
    }
}
