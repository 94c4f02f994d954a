package dev.assay.internal.targets.embedded.access;

import java.time.Duration;

/**
 * What requests to a service are signed for.
 *
 * @param name as signatures name it: {@code lambda}, {@code s3}
 * @param validity how far the time of a signature may be from the server's
 */
public record GuardedService(String name, Duration validity) {

    private static final String S3 = "s3";

    /** AWS Lambda, or another service for whose signatures AWS names no other limit: valid for 5 minutes. */
    public static GuardedService named(String name) {
        return new GuardedService(name, Duration.ofMinutes(5));
    }

    /** Amazon S3, whose signatures are valid for 15 minutes. */
    public static GuardedService s3() {
        return new GuardedService(S3, Duration.ofMinutes(15));
    }

    boolean isS3() {
        return name.equals(S3);
    }

    String scope(String amzDate) {
        return amzDate.substring(0, 8) + "/" + AwsAccount.REGION + "/" + name + "/aws4_request";
    }
}
