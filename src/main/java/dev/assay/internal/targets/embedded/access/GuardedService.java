package dev.assay.internal.targets.embedded.access;

import dev.assay.internal.targets.embedded.http.RequestHead;
import java.time.Duration;

/**
 * What requests to a service are signed for.
 *
 * @param name as signatures name it: {@code lambda}, {@code s3}
 * @param region for example {@code us-east-1}
 * @param validity how far the time of a signature may be from the server's
 */
public record GuardedService(String name, String region, Duration validity) {

    private static final String S3 = "s3";

    /** AWS Lambda, where a signature is good for 5 minutes. */
    public static GuardedService lambda(String region) {
        return new GuardedService("lambda", region, Duration.ofMinutes(5));
    }

    /** Amazon S3, where a signature is good for 15 minutes. */
    public static GuardedService s3(String region) {
        return new GuardedService(S3, region, Duration.ofMinutes(15));
    }

    /** The name of the service that a request is signed for; empty when it is not signed as it should be. */
    public static String named(RequestHead head) {
        try {
            return Authorization.of(head).service();
        } catch (Refusal e) {
            return "";
        }
    }

    boolean isS3() {
        return name.equals(S3);
    }

    String scope(String amzDate) {
        return amzDate.substring(0, 8) + "/" + region + "/" + name + "/aws4_request";
    }
}
