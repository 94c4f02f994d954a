package dev.assay.internal.collect;

import dev.assay.internal.text.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Sixteen bytes that stand for a text: for a UUID, which platforms give to invocations, the UUID itself; for any other text, the
 * start of its SHA-256.
 *
 * @param reversible whether the text can be restored
 */
record Fingerprint(long high, long low, boolean reversible) {

    private static final int UUID_LENGTH = 36;

    static Fingerprint of(String text) {
        if (text.length() == UUID_LENGTH && text.charAt(8) == '-') {
            try {
                UUID uuid = UUID.fromString(text);
                if (uuid.toString().equals(text)) {
                    return new Fingerprint(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), true);
                }
            } catch (IllegalArgumentException e) {
                // A text like any other.
            }
        }
        return hashed(text);
    }

    static Fingerprint hashed(String text) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(hash.getLong(), hash.getLong(), false);
    }

    /** The fingerprint of one version of an object. Some stores quote an ETag in one answer and not in another. */
    static Fingerprint ofVersion(String key, String etag) {
        return hashed(key + "\n" + etag.replace("\"", ""));
    }

    static String text(long high, long low) {
        return new UUID(high, low).toString();
    }
}
