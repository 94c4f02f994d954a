package dev.assay.internal.targets.embedded.s3.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash as a checksum. */
public final class HashCalculation implements Calculation {

    private final MessageDigest digest;

    /** @param name as the JDK names it: {@code MD5}, {@code SHA-256} */
    public HashCalculation(String name) {
        try {
            this.digest = MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + name, e);
        }
    }

    /** The MD5 of all bytes. */
    public static byte[] md5(byte[] bytes) {
        Calculation md5 = new HashCalculation("MD5");
        md5.update(bytes, 0, bytes.length);
        return md5.value();
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    public byte[] value() {
        return digest.digest();
    }
}
