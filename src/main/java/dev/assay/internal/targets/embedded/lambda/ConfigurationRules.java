package dev.assay.internal.targets.embedded.lambda;

/**
 * What AWS Lambda demands of a function's configuration.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">CreateFunction</a>
 */
final class ConfigurationRules {

    private static final String ROLE = "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";
    private static final int MOST_DESCRIPTION = 256;
    private static final int MOST_HANDLER = 128;

    private ConfigurationRules() {}

    static void check(
            String runtime, String role, String handler, String description, int timeoutSeconds, int memoryMegabytes) {
        range("timeout", timeoutSeconds, 1, 900);
        range("memorySize", memoryMegabytes, 128, 10_240);
        RuntimeRules.check(runtime);
        if (!role.matches(ROLE)) {
            throw ServiceError.validation("role", role, "Member must satisfy regular expression pattern: " + ROLE);
        }
        if (!handler.matches("[^\\s]+")) {
            throw ServiceError.validation(
                    "handler", handler, "Member must satisfy regular expression pattern: [^\\s]+");
        }
        length("handler", handler, MOST_HANDLER);
        length("description", description, MOST_DESCRIPTION);
    }

    static void range(String field, int value, int least, int most) {
        if (value < least) {
            throw ServiceError.validation(field, value, "Member must have value greater than or equal to " + least);
        }
        if (value > most) {
            throw ServiceError.validation(field, value, "Member must have value less than or equal to " + most);
        }
    }

    private static void length(String field, String value, int most) {
        if (value.length() > most) {
            throw ServiceError.validation(field, value, "Member must have length less than or equal to " + most);
        }
    }
}
