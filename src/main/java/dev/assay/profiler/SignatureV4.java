package dev.assay.profiler;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * AWS's signature of a request without a query.
 *
 * @param keys whose signature it is
 * @param region for example {@code us-east-1}
 * @param service for example {@code s3}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS: create a
 *     signed request</a>
 */
record SignatureV4(AccessKeys keys, String region, String service) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String END = "aws4_request";
    private static final int DATE = 8;

    /**
     * The value of the header {@code Authorization}.
     *
     * @param method for example {@code PUT}
     * @param path as it is sent, percent-encoded once
     * @param headers all that are signed, by their names in lower case, {@code host} and {@code x-amz-date} among them
     * @param bodyHash SHA-256 of the body in hexadecimal digits
     */
    String authorization(String method, String path, SortedMap<String, String> headers, String bodyHash) {
        String moment = headers.get("x-amz-date");
        if (moment == null) {
            throw new IllegalArgumentException("headers (" + headers.keySet() + ") must hold x-amz-date");
        }
        String scope = String.join("/", moment.substring(0, DATE), region, service, END);
        String request = canonical(method, path, headers, bodyHash);
        String toSign = String.join("\n", ALGORITHM, moment, scope, Sha256.hex(Sha256.of(utf8(request))));
        String signature = Sha256.hex(Sha256.hmac(signingKey(moment.substring(0, DATE)), toSign));
        return String.join(
                "",
                ALGORITHM,
                " Credential=",
                keys.id(),
                "/",
                scope,
                ", SignedHeaders=",
                String.join(";", headers.keySet()),
                ", Signature=",
                signature);
    }

    private static String canonical(String method, String path, SortedMap<String, String> headers, String bodyHash) {
        StringBuilder text = new StringBuilder(512);
        text.append(method).append('\n').append(path).append("\n\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            text.append(header.getKey()).append(':');
            singleSpaced(header.getValue().strip(), text);
            text.append('\n');
        }
        text.append('\n')
                .append(String.join(";", headers.keySet()))
                .append('\n')
                .append(bodyHash);
        return text.toString();
    }

    private static void singleSpaced(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter != ' ' || value.charAt(i - 1) != ' ') {
                text.append(letter);
            }
        }
    }

    private byte[] signingKey(String date) {
        byte[] key = Sha256.hmac(utf8("AWS4".concat(keys.secret())), date);
        return Sha256.hmac(Sha256.hmac(Sha256.hmac(key, region), service), END);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
