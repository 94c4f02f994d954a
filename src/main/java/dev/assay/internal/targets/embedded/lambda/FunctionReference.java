package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function as a request names it.
 *
 * @param name without account, region and qualifier
 * @param qualifier the version or alias; absent if the request names none
 */
record FunctionReference(String name, @Nullable String qualifier) {

    /** The only version of each function: versions and aliases cannot be made here. */
    static final String LATEST = "$LATEST";

    private static final String PREFIX = "arn:aws:lambda:" + AwsAccount.REGION + ":" + AwsAccount.ID + ":function:";
    private static final Pattern PARTS = Pattern.compile("(?:arn:[a-zA-Z-]*:lambda:)?(?:([a-z-]+-[0-9]):)?"
            + "(?:([0-9]{12}):)?(?:function:)?([a-zA-Z0-9-_.]+)(?::([a-zA-Z0-9$_.-]+))?");

    /** The ARN of a function, without a qualifier. */
    static String arn(String name) {
        return PREFIX + name;
    }

    /** The ARN, with the qualifier if the request has one. */
    String arn() {
        return PREFIX + name + (qualifier == null ? "" : ":" + qualifier);
    }

    /** The same function, with a qualifier in every case. */
    FunctionReference orLatest() {
        return new FunctionReference(name, Objects.requireNonNullElse(qualifier, LATEST));
    }

    boolean isLatest() {
        return qualifier == null || qualifier.equals(LATEST);
    }

    ServiceError notFound() {
        return ServiceError.notFound("Function not found: " + arn());
    }

    /** Reads a reference that has no qualifier in the query. */
    static FunctionReference read(ReferenceForm form, String reference) {
        return read(form, reference, Optional.empty());
    }

    /**
     * Reads a reference.
     *
     * @param inQuery the qualifier in the query
     * @throws ServiceError if AWS refuses the reference, or it names another region or account
     */
    static FunctionReference read(ReferenceForm form, String reference, Optional<String> inQuery) {
        List<String> violations = new ArrayList<>();
        inQuery.map(ReferenceForm::violationsOfQualifier).ifPresent(violations::addAll);
        violations.addAll(form.violations(reference));
        Matcher parts = PARTS.matcher(reference);
        if (!violations.isEmpty() || !parts.matches()) {
            throw ServiceError.validation(violations);
        }
        checkPlace(parts.group(1), parts.group(2));
        String inName = parts.group(4);
        if (inName != null
                && inQuery.filter(qualifier -> !qualifier.equals(inName)).isPresent()) {
            throw ServiceError.invalidParameter(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionReference(parts.group(3), inQuery.orElse(inName));
    }

    private static void checkPlace(@Nullable String region, @Nullable String account) {
        if (region != null && !region.equals(AwsAccount.REGION)) {
            throw ServiceError.notFound(
                    "Functions from '" + region + "' are not reachable in this region ('" + AwsAccount.REGION + "')");
        }
        if (account != null && !account.equals(AwsAccount.ID)) {
            throw ServiceError.accessDenied(
                    "The function belongs to account " + account + "; this server is account " + AwsAccount.ID);
        }
    }
}
