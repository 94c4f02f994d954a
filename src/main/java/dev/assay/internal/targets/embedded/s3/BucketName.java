package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.List;

/**
 * The rule for names of buckets.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Amazon S3: bucket naming rules</a>
 */
final class BucketName {

    private static final List<String> RESERVED_PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> RESERVED_SUFFIXES =
            List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private BucketName() {}

    static String checked(String name) {
        boolean wellFormed = name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
                && !name.contains("..")
                && !name.matches("[0-9]+(\\.[0-9]+){3}");
        if (!wellFormed
                || RESERVED_PREFIXES.stream().anyMatch(name::startsWith)
                || RESERVED_SUFFIXES.stream().anyMatch(name::endsWith)) {
            throw S3Error.bad("InvalidBucketName", "The specified bucket is not valid.")
                    .with("BucketName", name);
        }
        return name;
    }
}
