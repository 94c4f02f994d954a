package dev.assay.internal.targets.embedded.access;

import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The signature that a request must carry.
 *
 * @param signedHeaders the names of the headers that are signed, sorted, in lower case
 * @param s3 whether the path is signed as Amazon S3 does
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS: create a
 *     signed request</a>
 */
record SignatureV4(List<String> signedHeaders, boolean s3) {

    private static final String UNRESERVED = "-_.~";

    /**
     * The signature in lower-case hexadecimal digits.
     *
     * @param payload the hash of the body, or what {@code x-amz-content-sha256} says in its place
     */
    String of(RequestHead head, String payload, String amzDate, SigningKey key) {
        String canonical = canonicalRequest(head, payload);
        return key.sign(Authorization.ALGORITHM + "\n" + amzDate + "\n" + key.scope() + "\n" + Sha256.hex(canonical));
    }

    private String canonicalRequest(RequestHead head, String payload) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + canonicalValue(head, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                head.method(),
                canonicalPath(head),
                canonicalQuery(head.query()),
                headers,
                String.join(";", signedHeaders),
                payload);
    }

    /** Every service but S3 signs the path encoded once more than it is sent. */
    private String canonicalPath(RequestHead head) {
        return s3 ? encoded(head.decodedPath(), "/") : encoded(head.path(), "/");
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
