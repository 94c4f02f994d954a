package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.Request;
import dev.assay.target.embedded.http.RequestHead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    private static final String ALGORITHM = "AWS4-HMAC-SHA256 ";

    static Authorization of(RequestHead head) {
        String header = head.headers().first("Authorization").orElse("");
        if (header.isEmpty()) {
            throw ServiceError.forbidden("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        if (header.startsWith(ALGORITHM)) {
            for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
                String[] pair = part.strip().split("=", 2);
                parts.put(pair[0], pair.length == 2 ? pair[1] : "");
            }
        }
        String[] credential = parts.getOrDefault("Credential", "").split("/", 2);
        String signedHeaders = parts.getOrDefault("SignedHeaders", "");
        String signature = parts.getOrDefault("Signature", "");
        if (credential.length != 2 || signedHeaders.isEmpty() || signature.isEmpty()) {
            throw ServiceError.forbidden(
                    "IncompleteSignatureException",
                    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.");
        }
        return new Authorization(credential[0], credential[1], List.of(signedHeaders.split(";", -1)), signature);
    }

    /** Whether the request is what the holder of the secret signed. */
    boolean proves(Request request, String amzDate, String secret) {
        // A signature that leaves the host or the date open could be replayed elsewhere or later.
        if (!signedHeaders.contains("host") || !signedHeaders.contains("x-amz-date")) {
            return false;
        }
        String expected = new SignatureV4(scope, signedHeaders).of(request.head(), request.body(), amzDate, secret);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}
