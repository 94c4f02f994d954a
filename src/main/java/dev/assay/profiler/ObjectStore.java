package dev.assay.profiler;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The object store as a function reaches it.
 *
 * @param base scheme and authority, with the path of the bucket if it is not in the host's name
 * @param region where requests are signed for
 */
record ObjectStore(URI base, String region) {

    private static final String UNRESERVED = "-_.~/";
    private static final String DIGITS = "0123456789ABCDEF";

    /**
     * Finds the store: {@code AWS_ENDPOINT_URL_S3}, else {@code AWS_ENDPOINT_URL}, both with the bucket in the path; else AWS's own in
     * the region, with the bucket in the host's name unless it has a dot, which no certificate of AWS covers
     * (<a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html">virtual hosting of buckets</a>).
     */
    static ObjectStore of(String bucket, Map<String, String> environment) {
        String region = environment.getOrDefault("AWS_REGION", environment.get("AWS_DEFAULT_REGION"));
        if (region == null || region.isBlank()) {
            throw new IllegalArgumentException("AWS_REGION must be in the environment of the function");
        }
        String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_S3", environment.get("AWS_ENDPOINT_URL"));
        return new ObjectStore(
                URI.create(endpoint == null ? ofAws(bucket, region) : path(endpoint, encoded(bucket))), region);
    }

    URI address(String key) {
        return URI.create(path(base.toString(), encoded(key)));
    }

    private static String ofAws(String bucket, String region) {
        String host = "s3.".concat(region).concat(region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
        return bucket.indexOf('.') < 0
                ? String.join("", "https://", encoded(bucket), ".", host)
                : String.join("", "https://", host, "/", encoded(bucket));
    }

    private static String path(String start, String end) {
        return start.endsWith("/") ? start.concat(end) : String.join("/", start, end);
    }

    /** Percent-encoded once, as S3 signs it. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(DIGITS.charAt(letter >> 4)).append(DIGITS.charAt(letter & 15));
            }
        }
        return encoded.toString();
    }
}
