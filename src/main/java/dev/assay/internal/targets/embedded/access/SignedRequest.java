package dev.assay.internal.targets.embedded.access;

/** A request whose signature was proved: what the signatures of the chunks of its body build on. */
public final class SignedRequest {

    private final Caller caller;
    private final SigningKey key;
    private final String date;
    private final String signature;

    SignedRequest(Caller caller, SigningKey key, String date, String signature) {
        this.caller = caller;
        this.key = key;
        this.date = date;
        this.signature = signature;
    }

    /** Who signed it. */
    public Caller caller() {
        return caller;
    }

    /** The signature of its head, in lower-case hexadecimal digits. */
    public String signature() {
        return signature;
    }

    /**
     * Signs something that follows the head.
     *
     * @param algorithm for example {@code AWS4-HMAC-SHA256-PAYLOAD}
     * @param rest the lines after date and scope
     */
    public String sign(String algorithm, String rest) {
        return key.sign(algorithm + "\n" + date + "\n" + key.scope() + "\n" + rest);
    }
}
