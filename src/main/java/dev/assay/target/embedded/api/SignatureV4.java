package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.RequestHead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature that a request must carry.
 *
 * @param scope what the key is used for: {@code 20150830/us-east-1/lambda/aws4_request}
 * @param signedHeaders the names of the headers that are signed, sorted, in lower case
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS: create a
 *     signed request</a>
 */
record SignatureV4(String scope, List<String> signedHeaders) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNRESERVED = "-_.~";

    /** The signature in lower-case hexadecimal digits. */
    String of(RequestHead head, byte[] body, String amzDate, String secret) {
        String canonical = canonicalRequest(head, body);
        String toSign = ALGORITHM + "\n" + amzDate + "\n" + scope + "\n" + hex(sha256(utf8(canonical)));
        byte[] key = utf8("AWS4" + secret);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign));
    }

    private String canonicalRequest(RequestHead head, byte[] body) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + canonicalValue(head, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                head.method(),
                encoded(head.path(), "/"),
                canonicalQuery(head.query()),
                headers,
                String.join(";", signedHeaders),
                hex(sha256(body)));
    }

    private static String canonicalValue(RequestHead head, String name) {
        return head.headers().all(name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    /** Sorted by name, then by value; what comes is percent-encoded already. */
    private static String canonicalQuery(String query) {
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                parameters.add(parameter.indexOf('=') < 0 ? parameter + "=" : parameter);
            }
        }
        // '=' would sort after '-' and '.', so that names must be compared without it.
        parameters.sort((one, other) -> {
            String[] a = one.split("=", 2);
            String[] b = other.split("=", 2);
            int names = a[0].compareTo(b[0]);
            return names != 0 ? names : a[1].compareTo(b[1]);
        });
        return String.join("&", parameters);
    }

    /** Every service but S3 signs the path encoded once more than it is sent. */
    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : utf8(text)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 128 && Character.isLetterOrDigit(letter);
            if (plain || UNRESERVED.indexOf(letter) >= 0 || kept.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) letter));
            }
        }
        return encoded.toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
