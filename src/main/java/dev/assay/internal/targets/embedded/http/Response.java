package dev.assay.internal.targets.embedded.http;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers its header fields; length and connection are the server's matter
 * @param body empty when there is none
 */
public record Response(int status, Headers headers, Body body) {

    public Response(int status, Headers headers, byte[] body) {
        this(status, headers, Body.of(body));
    }
}
