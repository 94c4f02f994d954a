package dev.assay.internal.targets.embedded.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Credentials of one caller. They are made at random, and never shown in facts, logs or errors.
 *
 * <p>Not a record, because a record shows what it holds.
 */
public final class Credentials {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Caller caller;
    private final String keyId = "ASSAY" + HexFormat.of().withUpperCase().formatHex(bytes(10));
    private final String secret = Base64.getEncoder().encodeToString(bytes(30));
    private final String sessionToken;

    private Credentials(Caller caller, String sessionToken) {
        this.caller = caller;
        this.sessionToken = sessionToken;
    }

    /** A key of long duration, which has no token. */
    static Credentials ofHost() {
        return new Credentials(Caller.HOST, "");
    }

    /** A key of a session, which is of no use without its token. */
    static Credentials ofSession(Caller caller) {
        return new Credentials(caller, Base64.getEncoder().encodeToString(bytes(48)));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Whose they are. */
    Caller caller() {
        return caller;
    }

    /** The access key id. */
    public String keyId() {
        return keyId;
    }

    /** The secret access key. */
    public String secret() {
        return secret;
    }

    /** What every request must carry beside the signature; empty for a key of long duration. */
    public String sessionToken() {
        return sessionToken;
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
