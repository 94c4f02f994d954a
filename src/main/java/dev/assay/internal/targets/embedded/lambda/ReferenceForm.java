package dev.assay.internal.targets.embedded.lambda;

import java.util.ArrayList;
import java.util.List;

/**
 * How an operation lets a function be named. AWS's model has a pattern and a greatest length for each form.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html">AWS Lambda API: actions</a>
 */
enum ReferenceForm {
    /** A name or an ARN, whole or partial, with or without a qualifier; the qualifier may also stand in the query. */
    NAMESPACED("functionName", "([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?", 256),
    /** The same, without a qualifier in the query. */
    FUNCTION_NAME("functionName", "([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?", 140),
    /** A name or an ARN, whole or partial, without a qualifier. */
    UNQUALIFIED("functionName", "([a-zA-Z0-9-_]+)", 140),
    /** A whole ARN. */
    RESOURCE("resource", "", 10_000);

    private static final String REGION = "(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:";
    private static final String PREFIX = "(arn:(aws[a-zA-Z-]*)?:lambda:)?(" + REGION + ")?(\\d{12}:)?(function:)?";
    private static final String RESOURCE_PATTERN = "arn:(aws[a-zA-Z-]*):lambda:" + REGION
            + "\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?"
            + "|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:"
            + "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
            + "|(capacity-provider|network-connector):[a-zA-Z0-9-_]{1,64})";
    private static final String QUALIFIER = "\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+";
    private static final int LONGEST_QUALIFIER = 128;

    private final String field;
    private final String namePattern;
    private final int longest;

    ReferenceForm(String field, String namePattern, int longest) {
        this.field = field;
        this.namePattern = namePattern;
        this.longest = longest;
    }

    private String pattern() {
        return this == RESOURCE ? RESOURCE_PATTERN : PREFIX + namePattern;
    }

    /** What is wrong with a reference, in AWS's words. */
    List<String> violations(String reference) {
        return violations(field, reference, pattern(), longest);
    }

    /** What is wrong with a qualifier in the query, in AWS's words. */
    static List<String> violationsOfQualifier(String qualifier) {
        return violations("qualifier", qualifier, QUALIFIER, LONGEST_QUALIFIER);
    }

    private static List<String> violations(String field, String value, String pattern, int longest) {
        List<String> violations = new ArrayList<>();
        if (value.length() > longest) {
            violations.add(
                    ServiceError.violation(field, value, "Member must have length less than or equal to " + longest));
        }
        if (!value.matches(pattern)) {
            violations.add(
                    ServiceError.violation(field, value, "Member must satisfy regular expression pattern: " + pattern));
        }
        return violations;
    }
}
