package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.nio.charset.StandardCharsets;

/**
 * The rule for keys: at most 1,024 bytes of any kind. A key is never a path on this machine.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Amazon S3: naming objects</a>
 */
final class ObjectKey {

    private static final int LONGEST_BYTES = 1024;

    private ObjectKey() {}

    static String checked(String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_BYTES) {
            throw S3Error.bad("KeyTooLongError", "Your key is too long")
                    .with("Size", Integer.toString(bytes))
                    .with("MaxSizeAllowed", Integer.toString(LONGEST_BYTES));
        }
        return key;
    }
}
