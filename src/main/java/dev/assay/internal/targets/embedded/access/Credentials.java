package dev.assay.internal.targets.embedded.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * The one key that a server accepts. It is made at the start, and never shown in facts, logs or errors.
 *
 * <p>Not a record, because a record shows what it holds.
 */
public final class Credentials {

    private final String keyId;
    private final String secret;
    private final String sessionToken;

    Credentials(String keyId, String secret, String sessionToken) {
        this.keyId = keyId;
        this.secret = secret;
        this.sessionToken = sessionToken;
    }

    /** New credentials that cannot be guessed. */
    public static Credentials random() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[10];
        random.nextBytes(id);
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        byte[] token = new byte[48];
        random.nextBytes(token);
        StringBuilder hex = new StringBuilder("ASSAY");
        for (byte part : id) {
            hex.append(String.format(Locale.ROOT, "%02X", part));
        }
        Base64.Encoder text = Base64.getEncoder();
        return new Credentials(hex.toString(), text.encodeToString(secret), text.encodeToString(token));
    }

    /** The access key id. */
    public String keyId() {
        return keyId;
    }

    /** The secret access key. */
    public String secret() {
        return secret;
    }

    /** The token that functions get with the key, because AWS's credentials of a role are never without one. */
    public String sessionToken() {
        return sessionToken;
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
