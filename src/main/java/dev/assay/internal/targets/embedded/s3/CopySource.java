package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.store.Buckets;
import dev.assay.internal.targets.embedded.s3.store.StoredObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The object that a request copies from. */
record CopySource(String bucket, String key) {

    static final String HEADER = "x-amz-copy-source";
    static final String[] HEADERS = {HEADER, "x-amz-source-expected-bucket-owner"};

    static boolean isIn(ObjectRequest request) {
        return request.header(HEADER).isPresent();
    }

    static CopySource of(ObjectRequest request) {
        String text = request.header(HEADER).orElse("");
        if (text.contains("?")) {
            throw S3Error.notImplemented("versions of objects, which " + HEADER + " names");
        }
        String plain = decoded(text);
        String path = plain.startsWith("/") ? plain.substring(1) : plain;
        int slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            throw S3Error.invalidArgument(HEADER, HEADER, "Invalid copy source object key");
        }
        return new CopySource(path.substring(0, slash), path.substring(slash + 1));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Error.invalidArgument(HEADER, text, "Invalid copy source encoding.");
        }
    }

    StoredObject find(Buckets buckets) {
        return buckets.get(bucket).find(key).orElseThrow(() -> S3Error.noSuchKey(key));
    }

    boolean is(String otherBucket, String otherKey) {
        return bucket.equals(otherBucket) && key.equals(otherKey);
    }
}
