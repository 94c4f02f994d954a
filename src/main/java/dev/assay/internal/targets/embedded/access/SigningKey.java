package dev.assay.internal.targets.embedded.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The key that is derived from a secret for one day, region and service.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS: create a
 *     signed request</a>
 */
final class SigningKey {

    private final String scope;
    private final byte[] key;

    private SigningKey(String scope, byte[] key) {
        this.scope = scope;
        this.key = key;
    }

    /** @param scope what the key is used for: {@code 20150830/us-east-1/lambda/aws4_request} */
    static SigningKey of(String secret, String scope) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = KeyedHash.hmac(key, part);
        }
        return new SigningKey(scope, key);
    }

    String scope() {
        return scope;
    }

    /** The signature in lower-case hexadecimal digits. */
    String sign(String text) {
        return HexFormat.of().formatHex(KeyedHash.hmac(key, text));
    }
}
