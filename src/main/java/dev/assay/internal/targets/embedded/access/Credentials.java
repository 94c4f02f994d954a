package dev.assay.internal.targets.embedded.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * The one key that a server accepts, made when it starts. Never shown: neither here nor in facts, logs and errors.
 *
 * <p>Not a record, because a record shows what it holds.
 */
public final class Credentials {

    private final String keyId;
    private final String secret;

    Credentials(String keyId, String secret) {
        this.keyId = keyId;
        this.secret = secret;
    }

    /** New ones, which nobody can guess. */
    public static Credentials random() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[10];
        random.nextBytes(id);
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        StringBuilder hex = new StringBuilder("ASSAY");
        for (byte part : id) {
            hex.append(String.format(Locale.ROOT, "%02X", part));
        }
        return new Credentials(hex.toString(), Base64.getEncoder().encodeToString(secret));
    }

    /** The access key id. */
    public String keyId() {
        return keyId;
    }

    /** The secret access key. */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
