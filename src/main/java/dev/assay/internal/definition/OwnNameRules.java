package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.regex.Pattern;

/**
 * What names of functions and buckets AWS takes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html">FunctionName</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">bucket naming rules</a>
 */
final class OwnNameRules {

    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z0-9_-]{0,64}");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private OwnNameRules() {}

    static void check(String function, String... buckets) {
        if (!FUNCTION.matcher(function).matches()) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "function name (" + function + ") must be 1 to 64 letters, digits, - and _",
                    "Write the name that the function's code has, or leave it out");
        }
        for (String bucket : buckets) {
            if (!BUCKET.matcher(bucket).matches()) {
                throw new InvalidInputException(
                        Problem.PROFILE_BUCKET,
                        "bucket (" + bucket + ") must be 3 to 63 lower-case letters, digits, dots and hyphens",
                        "Write the name that the function's code has");
            }
        }
    }
}
