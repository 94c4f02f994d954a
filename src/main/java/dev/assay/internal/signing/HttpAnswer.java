package dev.assay.internal.signing;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param body what came with it
 */
public record HttpAnswer(int status, String body) {

    private static final int LAST_OK = 299;

    /** Whether the service did what it was asked. */
    public boolean ok() {
        return status <= LAST_OK;
    }
}
