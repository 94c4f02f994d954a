package dev.assay.internal.targets.embedded.access;

/** Why a request is not let in. Each service words it as AWS words it there. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String message;

    Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.message = message;
    }

    /** What is wrong with the request. */
    public enum Reason {
        /** It was sent to a name that is not loopback's. */
        HOST,
        /** A web page sent it. */
        ORIGIN,
        /** It is not signed at all. */
        UNSIGNED,
        /** It is signed in its query, as presigned URLs are. */
        PRESIGNED,
        /** Its signature lacks a part. */
        INCOMPLETE,
        /** It is signed with a key that is not this server's. */
        UNKNOWN_KEY,
        /** It was signed too long ago, or will be. */
        EXPIRED,
        /** It is signed for another region, date or service. */
        SCOPE,
        /** Its signature is not that of its content. */
        MISMATCH
    }

    /** What is wrong with the request. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
