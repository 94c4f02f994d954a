package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Headers;

/** What a caller of Invoke wants. */
enum InvocationType {
    /** The answer of the function. */
    REQUEST_RESPONSE("RequestResponse", 6 * 1024 * 1024),
    /** That the event is handled later. */
    EVENT("Event", 1024 * 1024),
    /** To know whether it could call. */
    DRY_RUN("DryRun", 6 * 1024 * 1024);

    private static final String HEADER = "X-Amz-Invocation-Type";

    private final String word;
    private final int mostBytes;

    InvocationType(String word, int mostBytes) {
        this.word = word;
        this.mostBytes = mostBytes;
    }

    static InvocationType of(Headers headers) {
        String wanted = headers.first(HEADER).orElse(REQUEST_RESPONSE.word);
        for (InvocationType type : values()) {
            if (type.word.equals(wanted)) {
                return type;
            }
        }
        throw ServiceError.validation(
                "invocationType", wanted, "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
    }

    void checkLength(byte[] event) {
        if (event.length > mostBytes) {
            throw ServiceError.tooLarge(event.length + " byte payload is too large for the " + word
                    + " invocation type (limit " + mostBytes + " bytes)");
        }
    }

    /**
     * The longest event: 6 MB if the caller waits, otherwise 1 MB.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
     */
    static int mostBytes(Headers headers) {
        String wanted = headers.first(HEADER).orElse(REQUEST_RESPONSE.word);
        return wanted.equals(EVENT.word) ? EVENT.mostBytes : REQUEST_RESPONSE.mostBytes;
    }
}
