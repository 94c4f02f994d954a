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
record Authorization(String keyId, String scope, List<String> signedHeaders, String signature) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static Authorization of(RequestHead head) {
        String header = head.headers().first("Authorization").orElse("");
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

    /** The service that the request is signed for, for example {@code lambda}; empty where the scope has none. */
    String service() {
        String[] parts = scope.split("/", -1);
        return parts.length == 4 ? parts[2] : "";
    }
}
