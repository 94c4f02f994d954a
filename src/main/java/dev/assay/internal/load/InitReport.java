package dev.assay.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a log's tail that tells of an INIT which did not succeed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment
 *     lifecycle: failures during the Init phase</a>
 */
final class InitReport {

    private static final Pattern FAILED =
            Pattern.compile("^INIT_REPORT .*\\bStatus: (error|timeout)\\b", Pattern.MULTILINE);

    private InitReport() {}

    static boolean saysFailed(@Nullable String tailInBase64) {
        if (tailInBase64 == null) {
            return false;
        }
        try {
            String tail = new String(Base64.getDecoder().decode(tailInBase64), StandardCharsets.UTF_8);
            return FAILED.matcher(tail).find();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
