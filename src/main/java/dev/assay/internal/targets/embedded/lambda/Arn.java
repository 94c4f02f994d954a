package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How functions are named: by a name, a partial or a whole ARN, each with or without a qualifier. */
final class Arn {

    static final String REGION = AwsAccount.REGION;
    static final String ACCOUNT = AwsAccount.ID;
    static final String LATEST = "$LATEST";

    private static final String PREFIX = "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:";
    private static final Pattern REFERENCE =
            Pattern.compile("(?:(?:arn:aws:lambda:([a-z0-9-]+):)?([0-9]{12}):function:|function:)?"
                    + "([a-zA-Z0-9-_]{1,64})(?::([a-zA-Z0-9$_-]+))?");

    private Arn() {}

    /** The ARN of a function. */
    static String of(String name) {
        return PREFIX + name;
    }

    /** The name in a reference as paths carry it. */
    static String name(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw ServiceError.validation(
                    "functionName",
                    reference,
                    "Member must satisfy regular expression pattern: "
                            + "(arn:aws:lambda:region:account:function:)?[a-zA-Z0-9-_]{1,64}(:qualifier)?");
        }
        String region = matcher.group(1);
        String account = matcher.group(2);
        if ((region != null && !region.equals(REGION)) || (account != null && !account.equals(ACCOUNT))) {
            throw ServiceError.notFound("Function not found: " + reference);
        }
        checkQualifier(matcher.group(3), matcher.group(4));
        return matcher.group(3);
    }

    /** There is one version of each function, as long as versions and aliases cannot be made here. */
    static void checkQualifier(String name, @Nullable String qualifier) {
        if (qualifier != null && !qualifier.equals(LATEST)) {
            throw ServiceError.notFound("Function not found: " + of(name) + ":" + qualifier);
        }
    }
}
