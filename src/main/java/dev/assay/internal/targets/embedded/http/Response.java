package dev.assay.internal.targets.embedded.http;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers its header fields; the server adds length and connection
 * @param body empty if there is none
 */
public record Response(int status, Headers headers, Body body) {

    public Response(int status, Headers headers, byte[] body) {
        this(status, headers, Body.of(body));
    }
}
