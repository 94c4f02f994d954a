package dev.assay.profiler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * SHA-256 and the keyed hash made of it. Java's own {@code Mac} has to verify its provider first, which takes three times as long as
 * everything else in a first signature; the construction is ten lines (RFC 2104).
 */
final class Sha256 {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** HMAC-SHA256 of the text in UTF-8. */
    static byte[] hmac(byte[] key, String text) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? of(key) : key, BLOCK);
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return of(mixed(block, OUTER), of(mixed(block, INNER), message));
    }

    /** Lower-case hexadecimal digits. */
    static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte each : bytes) {
            text.append(DIGITS[(each >> 4) & 15]).append(DIGITS[each & 15]);
        }
        return text.toString();
    }

    private static byte[] mixed(byte[] block, byte with) {
        byte[] mixed = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            mixed[i] = (byte) (block[i] ^ with);
        }
        return mixed;
    }
}
