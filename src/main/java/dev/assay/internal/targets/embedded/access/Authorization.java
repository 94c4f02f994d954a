package dev.assay.internal.targets.embedded.access;

import dev.assay.internal.targets.embedded.http.RequestHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header {@code Authorization} of a signed request.
 *
 * @param keyId the access key id
 * @param scope date, region, service and {@code aws4_request}
 * @param signedHeaders the names of the signed headers
 * @param signature in lower-case hexadecimal digits
 */
public record Authorization(String keyId, String scope, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private static final String QUERY_CREDENTIAL = "X-Amz-Credential";

    /** Signature Version 2, with which boto3 still presigns URLs of Amazon S3. */
    private static final String OLD_CREDENTIAL = "AWSAccessKeyId=";

    private static final String OLD_SIGNATURE = "Signature=";

    /**
     * Reads the header; it proves nothing yet.
     *
     * @throws Refusal if the header is missing or incomplete
     */
    public static Authorization of(RequestHead head) {
        String header = head.headers().first("Authorization").orElse("");
        if (header.isEmpty() && !presignedFor(head).isEmpty()) {
            throw new Refusal(Refusal.Reason.PRESIGNED, "Signatures in the query are not read: sign the headers");
        }
        if (header.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNSIGNED, "Missing Authentication Token");
        }
        Map<String, String> parts = parts(header);
        String[] credential = parts.getOrDefault("Credential", "").split("/", 2);
        String signedHeaders = parts.getOrDefault("SignedHeaders", "");
        String signature = parts.getOrDefault("Signature", "");
        if (credential.length != 2 || signedHeaders.isEmpty() || signature.isEmpty()) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.");
        }
        return new Authorization(credential[0], credential[1], List.of(signedHeaders.split(";", -1)), signature);
    }

    private static Map<String, String> parts(String header) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (header.startsWith(ALGORITHM + " ")) {
            for (String part : header.substring(ALGORITHM.length() + 1).split(",", -1)) {
                String[] pair = part.strip().split("=", 2);
                parts.put(pair[0], pair.length == 2 ? pair[1] : "");
            }
        }
        return parts;
    }

    /** The service that the request is signed for, for example {@code lambda}; empty if the scope has none. */
    public String service() {
        return service(scope);
    }

    /** The service that a presigned URL is signed for; empty if the query holds no signature. */
    public static String presignedFor(RequestHead head) {
        if (head.query().contains(OLD_CREDENTIAL) && head.query().contains(OLD_SIGNATURE)) {
            return "s3";
        }
        if (!head.query().contains(QUERY_CREDENTIAL)) {
            return "";
        }
        List<String> credentials = head.parameters().getOrDefault(QUERY_CREDENTIAL, List.of(""));
        return service(credentials.get(0).replaceFirst("^[^/]*/", ""));
    }

    private static String service(String scope) {
        String[] parts = scope.split("/", -1);
        return parts.length == 4 ? parts[2] : "";
    }
}
